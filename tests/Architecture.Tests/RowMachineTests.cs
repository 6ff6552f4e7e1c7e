using Ventanilla.Application.Accounts;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using static Ventanilla.Architecture.Tests.Machine;

namespace Ventanilla.Architecture.Tests;

/// <summary>Links and sessions are changed by one statement over their rows, and by time alone. The statements are run here on a row in memory, and
/// the drawings have their arrows.</summary>
public sealed class RowMachineTests
{
    private enum LinkState { Issued, Used, Expired }

    private enum SessionState { Open, Ended, Expired }

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    private static readonly SessionRule Rule = new();
    private static readonly Guid Account = Guid.CreateVersion7();

    private static readonly Dictionary<string, Action<Moment<AccountLink>>[]> LinkVerbs = new()
    {
        [nameof(LinkRows.UseUp)] =
        [
            m => Done(m.Rows.UseUp(Usable(m), m.Now, default)),
            m => Done(m.Rows.UseUp(Usable(m), new AccountSpecs.UnusedLinksOf(Account, LinkPurpose.PasswordReset), m.Now, default)),
        ],
        ["time"] = [m => m.Now = m.Row.ExpiresAt],
    };

    private static readonly Dictionary<string, Action<Moment<Session>>[]> SessionVerbs = new()
    {
        [nameof(SessionRows.End)] = [m => Done(m.Rows.End(new AccountSpecs.OpenSessionsOf(Account), m.Now, default))],
        [nameof(SessionRows.NoteUse)] = [m => Done(m.Rows.NoteUse(new AccountSpecs.SessionById(m.Row.Id), m.Now, default))],
        ["time"] = [m => m.Now += Rule.Idle, m => m.Now = m.Row.ExpiresAt],
    };

    private static readonly Ventanilla.Domain.Accounts.Account Owner = Ventanilla.Domain.Accounts.Account.Register(
        Account, new(null, EmailAddress.Read("ana@correo.example")!, null, new("Ana", null, null, null), null, ""), new("one"), Language.Spanish, Now);

    private static readonly Dictionary<string, Action<Moment<Ticket>>[]> TicketVerbs = new()
    {
        [nameof(Tickets.UseUp)] = [m => Done(Of(m).UseUp(m.Token!, TicketPurpose.Legal, Owner, default))],
        [nameof(Tickets.EndAll)] = [m => Done(Of(m).EndAll(Account, default))],
        ["time"] = [m => m.Now = m.Row.ExpiresAt],
    };

    [Fact]
    public void The_drawing_of_a_link_has_its_arrows() => Drawn("AccountLink").ShouldBe(
        Arrows(Enum.GetValues<LinkState>(), LinkVerbs, LinkIn, StateOf).Append("[*] -> Issued: Issue").Distinct(), ignoreOrder: true);

    [Fact]
    public void The_drawing_of_a_session_has_its_arrows() => Drawn("Session").ShouldBe(
        Arrows(Enum.GetValues<SessionState>(), SessionVerbs, SessionIn, StateOf).Append("[*] -> Open: Start").Distinct(), ignoreOrder: true);

    [Fact]
    public void The_drawing_of_a_ticket_has_its_arrows() => Drawn("Ticket").ShouldBe(
        Arrows(Enum.GetValues<LinkState>(), TicketVerbs, TicketIn, StateOf).Append("[*] -> Issued: Issue").Distinct(), ignoreOrder: true);

    [Fact]
    public void None_has_a_verb_of_its_own() => Verbs<AccountLink>().Concat(Verbs<Session>()).Concat(Verbs<Ticket>()).ShouldBeEmpty();

    /// <summary>A new machine is drawn and driven, or this list says so.</summary>
    [Fact]
    public void Every_drawing_is_compared() => Drawings.ShouldBe(["Account", "Challenge", "Case", "OutgoingMessage", "AccountLink", "Session", "Ticket", "StaffMember", "AccountMend"], ignoreOrder: true);

    [Fact]
    public void Whatever_has_a_state_is_drawn() => typeof(Account).Assembly.GetTypes()
        .Where(t => t.GetProperties().Any(p => p.Name == "State" || p.Name is "EndedAt" or "UsedAt" or "BlockedAt" or "ClosedAt" or "AnsweredAt"))
        .Select(t => t.Name).ShouldBeSubsetOf(Drawings);

    private static LinkState StateOf(Moment<AccountLink> m) =>
        m.Row.UsedAt is not null ? LinkState.Used : m.Now < m.Row.ExpiresAt ? LinkState.Issued : LinkState.Expired;

    private static LinkState StateOf(Moment<Ticket> m) =>
        m.Row.UsedAt is not null ? LinkState.Used : m.Now < m.Row.ExpiresAt ? LinkState.Issued : LinkState.Expired;

    private static Moment<Ticket> TicketIn(LinkState state)
    {
        var (ticket, token) = Ticket.Issue(Account, TicketPurpose.Legal, Owner.PasswordChangedAt, Now);
        Write(ticket, nameof(Ticket.UsedAt), state == LinkState.Used ? Now : null);
        return new(ticket) { Now = state == LinkState.Expired ? ticket.ExpiresAt : Now, Token = token };
    }

    private static Tickets Of(Moment<Ticket> m) => new(null!, m.Rows, null!, null!, new At(m.Now));

    private static SessionState StateOf(Moment<Session> m) =>
        m.Row.EndedAt is not null ? SessionState.Ended : m.Row.Stands(Rule, m.Now) ? SessionState.Open : SessionState.Expired;

    private static Moment<AccountLink> LinkIn(LinkState state)
    {
        var (link, token) = AccountLink.Issue(Account, LinkPurpose.PasswordReset, TimeSpan.FromHours(1), Now);
        Write(link, nameof(AccountLink.UsedAt), state == LinkState.Used ? Now : null);
        return new(link) { Now = state == LinkState.Expired ? link.ExpiresAt : Now };
    }

    private static Moment<Session> SessionIn(SessionState state)
    {
        var session = Session.Start(Account, "Firefox", "203.0.113.7", persistent: false, Rule, Now);
        Write(session, nameof(Session.EndedAt), state == SessionState.Ended ? Now : null);
        return new(session) { Now = state == SessionState.Expired ? session.ExpiresAt : Now };
    }

    private static AccountSpecs.UsableLink Usable(Moment<AccountLink> m) => new(m.Row.TokenHash, LinkPurpose.PasswordReset, m.Now);

    private static void Done(Task statement) => statement.IsCompletedSuccessfully.ShouldBeTrue();

    private sealed record Moment<T>(T Row) where T : class
    {
        public DateTimeOffset Now { get; set; }
        public Secret? Token { get; init; }
        public OneRow<T> Rows { get; } = new(Row);
    }

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
