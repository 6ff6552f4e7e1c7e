using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>What comes after the right password.</summary>
public enum SignInOutcome
{
    Refused, SignedIn, NotActivated, MustVerify, VerificationBlocked, MustNameCompany, MustChangePassword, MustGiveCode, Closing, MustAccept,
}

/// <param name="AccountId">Known to the caller only after the right password.</param>
public sealed record SignInAnswer(SignInOutcome Outcome, Guid? AccountId = null)
{
    /// <summary>The new session, when signed in.</summary>
    public Guid? SessionId { get; init; }
    public DateTimeOffset? Until { get; init; }
    public bool Remember { get; init; }
    public string? Greeting { get; init; }

    /// <summary>For another activation mail, when not activated.</summary>
    public string? Email { get; init; }
    public string? Username { get; init; }

    /// <summary>Opens the page to choose a password, after a temporary one.</summary>
    public Secret? ResetToken { get; init; }

    /// <summary>To go on with, while something is missing: to be carried to that step, and to be read by nobody.</summary>
    public Secret? Ticket { get; init; }
}

/// <summary>A sign-in between its steps: what was proved so far. It is worth nothing once the password is another one.</summary>
public sealed record SignInProgress(Guid AccountId, DateTimeOffset PasswordChangedAt, bool Remember)
{
    /// <summary>Of which second factor a right code was given, by the time at which it was switched on; null before.</summary>
    public DateTimeOffset? FactorGiven { get; init; }
}

/// <summary>What decides, besides the password, whether an account is let in: all of it in one look.</summary>
/// <param name="FactorSince">When its second factor was switched on, while there is one.</param>
public sealed record SignInStanding(
    SignInProgress Progress, AccountState State, string Greeting, DateTimeOffset? FactorSince, IReadOnlyList<GivenConsent> Consents);

public sealed record GivenConsent(string Document, string Version);

/// <summary>Leads whoever gave the right password to what is still missing, and to a session when nothing is. A command that goes on by it has
/// taken the account's row first: a reset, a closing or a second factor under way comes wholly before or wholly after the session.</summary>
public sealed class SignInPath(
    IReads reads, IRepository<Session> sessions, Tickets tickets, Trail trail, PortalPolicy policy, ICaller caller, TimeProvider clock)
{
    /// <summary>The trail's word for a sign-in that ended in a session.</summary>
    internal const string SignedIn = "signed_in";

    /// <returns>How the account of a sign-in that goes on stands now, or null when it has to begin again.</returns>
    public Task<SignInStanding?> Look(SignInProgress progress, CancellationToken stop) =>
        Look(reads.Of(new AccountSpecs.GoingOn(progress.AccountId, progress.PasswordChangedAt))
            .Select(a => new UnderWay { Account = a, Remember = progress.Remember, FactorGiven = progress.FactorGiven }), stop);

    /// <summary>The same by the ticket to one of its steps.</summary>
    public Task<SignInStanding?> Look(Secret ticket, TicketPurpose step, CancellationToken stop) =>
        Look(tickets.Opening(ticket, step).Where(o => o.Account.State == AccountState.Active || o.Account.State == AccountState.Closing)
            .Select(o => new UnderWay { Account = o.Account, Remember = o.Ticket.Remember, FactorGiven = o.Ticket.FactorGiven }), stop);

    /// <summary>The same for an account that was just made ready, behind the lock of its row.</summary>
    public async Task<SignInStanding> Look(Account account, CancellationToken stop)
    {
        var standing = await Look(reads.Of(new AccountSpecs.ById(account.Id)).Select(a => new UnderWay { Account = a }), stop);
        return standing! with { State = account.State };
    }

    /// <summary>What comes next, with the ticket to it; the session itself, once nothing is missing.</summary>
    public SignInAnswer Next(SignInStanding standing)
    {
        var progress = standing.Progress;
        var (step, opens) = Due(standing) switch
        {
            SignInOutcome.MustGiveCode => (SignInOutcome.MustGiveCode, TicketPurpose.SecondFactor),
            SignInOutcome.Closing => (SignInOutcome.Closing, TicketPurpose.Keep),
            SignInOutcome.MustAccept => (SignInOutcome.MustAccept, TicketPurpose.Legal),
            var nothing => (nothing, default),
        };
        if (step == SignInOutcome.SignedIn)
            return Start(standing);
        trail.Ended(step switch { SignInOutcome.MustGiveCode => "code_to_give", SignInOutcome.Closing => "account_closing", _ => "legal_to_accept" });
        return new SignInAnswer(step, progress.AccountId)
        {
            Ticket = tickets.Issue(opens, progress.AccountId, progress.PasswordChangedAt, progress.Remember, progress.FactorGiven),
        };
    }

    /// <summary>Whatever the step before, the code comes first; a session is the last.</summary>
    public SignInOutcome Due(SignInStanding standing) =>
        FactorDue(standing) ? SignInOutcome.MustGiveCode
        : standing.State == AccountState.Closing ? SignInOutcome.Closing
        : LegalDue(standing).Count > 0 ? SignInOutcome.MustAccept
        : SignInOutcome.SignedIn;

    /// <summary>Whether the account has a second factor of which this sign-in has given no code.</summary>
    public static bool FactorDue(SignInStanding standing) => standing.FactorSince is { } since && since != standing.Progress.FactorGiven;

    /// <summary>The documents whose version in force this account has not accepted yet.</summary>
    public IReadOnlyList<LegalDocument> LegalDue(SignInStanding standing) =>
        [.. policy.Registration.Legal.Where(l => !standing.Consents.Contains(new GivenConsent(l.Document, l.Version)))];

    private SignInAnswer Start(SignInStanding standing)
    {
        var progress = standing.Progress;
        var session = Session.Start(progress.AccountId, caller.Device, caller.Address, progress.Remember, policy.Sessions, clock.GetUtcNow());
        sessions.Add(session);
        trail.Ended(SignedIn);
        return new SignInAnswer(SignInOutcome.SignedIn, progress.AccountId)
        {
            SessionId = session.Id, Until = session.ExpiresAt, Remember = progress.Remember, Greeting = standing.Greeting,
        };
    }

    private Task<SignInStanding?> Look(IQueryable<UnderWay> signIns, CancellationToken stop)
    {
        var (factors, consents) = (reads.Of<SecondFactor>(), reads.Of<Consent>());
        return reads.First(signIns.Select(s => new SignInStanding(
            new SignInProgress(s.Account.Id, s.Account.PasswordChangedAt, s.Remember) { FactorGiven = s.FactorGiven },
            s.Account.State,
            Account.Greet(s.Account.Name.First, s.Account.Name.Full, s.Account.Username),
            factors.Where(f => f.AccountId == s.Account.Id).Select(f => (DateTimeOffset?)f.EnabledAt).FirstOrDefault(),
            consents.Where(c => c.AccountId == s.Account.Id).Select(c => new GivenConsent(c.Document, c.Version)).ToList())), stop);
    }

    private sealed class UnderWay
    {
        public required Account Account { get; init; }
        public bool Remember { get; init; }
        public DateTimeOffset? FactorGiven { get; init; }
    }
}
