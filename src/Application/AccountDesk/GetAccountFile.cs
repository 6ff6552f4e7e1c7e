using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>One account as staff see it: its state and how it came to it, where it is in, its second factor, how many passkeys it has, its consents, its open cases and what became of its
/// mails. No password, key, code, question or answer is in it.</summary>
public sealed record GetAccountFile(Guid AccountId) : IQuery<Result<AccountFile>>, IStaffOnly
{
    public string Action => "get_account_file";
    public Permission Needs => Permission.ReadAccounts;
}

public sealed record AccountFile(
    AccountLine Head, string Phone, string Language, DateTimeOffset? ActivatedAt, DateTimeOffset PasswordChangedAt, DateTimeOffset? LockedUntil, DateTimeOffset? ClosesAt,
    bool EmailProved, bool DocumentProved, AccountState? DisabledFrom, DateTimeOffset? FactorSince, int CodesLeft, int Passkeys)
{
    public IReadOnlyList<AccountSession> Sessions { get; init; } = [];
    public IReadOnlyList<AccountConsent> Consents { get; init; } = [];
    public IReadOnlyList<AccountCase> Cases { get; init; } = [];
    public IReadOnlyList<AccountMails> Mails { get; init; } = [];

    /// <summary>From the trail, the newest first.</summary>
    public IReadOnlyList<AccountHappening> Timeline { get; init; } = [];
    public IReadOnlyList<AccountActView> Acts { get; init; } = [];
    public IReadOnlyList<MendView> Mends { get; init; } = [];

    /// <summary>How many other accounts bear its document.</summary>
    public int Contestants { get; init; }
}

public sealed record AccountSession(Guid Id, string Device, string Address, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);

public sealed record AccountConsent(string Document, string Version, DateTimeOffset GivenAt, string Channel);

public sealed record AccountCase(string Radicado, CaseKind Kind, CaseState State, string Subject);

public sealed record AccountMails(MessageState State, int Count);

/// <param name="ActorKind">Who did it: <c>account</c>, <c>staff</c>, <c>visitor</c>, <c>system</c>.</param>
/// <param name="By">Of staff, by name.</param>
public sealed record AccountHappening(DateTimeOffset At, string Action, string Outcome, string ActorKind, string? By);

public sealed record AccountActView(DateTimeOffset At, AccountActKind Kind, string By, string Reason);

internal sealed class GetAccountFileHandler(IReads reads, Mends mends, PortalPolicy policy, TimeProvider clock) : IRequestHandler<GetAccountFile, Result<AccountFile>>
{
    private const int MostOfTimeline = 100;
    private const string StaffKind = "staff";

    public async Task<Result<AccountFile>> Handle(GetAccountFile request, CancellationToken cancellationToken)
    {
        var (id, now) = (request.AccountId, clock.GetUtcNow());
        var (factors, codes, accounts, staff) = (reads.Of<SecondFactor>(), reads.Of<RecoveryCode>(), reads.Of<Account>(), reads.Of<StaffMember>());
        var file = await reads.First(reads.Of(new AccountSpecs.ById(id)).Select(a => new AccountFile(
            new AccountLine(a.Id, a.Email, a.Username, a.DocumentType, a.DocumentNumber, a.Name, a.State, a.PersonId != null, a.CreatedAt),
            a.Phone, a.Language.Code, a.ActivatedAt, a.PasswordChangedAt, a.LockedUntil, a.ClosesAt, a.ClaimedEmail != null, a.ClaimedDocument != null && a.PersonId != null,
            a.DisabledFrom, factors.Where(f => f.AccountId == a.Id).Select(f => (DateTimeOffset?)f.EnabledAt).FirstOrDefault(), codes.Count(c => c.AccountId == a.Id), a.Passkeys)
        {
            Contestants = accounts.Count(o => a.DocumentNumber != "" && o.DocumentNumber == a.DocumentNumber && o.Id != a.Id),
        }), cancellationToken);
        if (file is null)
            return AccountFailures.NotFound;
        // A statement for each list: in one they would multiply each other.
        return file with
        {
            LockedUntil = file.LockedUntil > now ? file.LockedUntil : null,
            Sessions = await reads.List(reads.Of(new SessionSpecs.StandingOf(id, policy.Sessions, now))
                .Select(s => new AccountSession(s.Id, s.Device, s.Address, s.StartedAt, s.LastSeenAt)), cancellationToken),
            Consents = await reads.List(reads.Of(new AccountSpecs.ConsentsOf(id)).Select(c => new AccountConsent(c.Document, c.Version, c.GivenAt, c.Channel)), cancellationToken),
            // Whoever reserved their identity filed nothing that this page knows of.
            Cases = await reads.List(reads.Of(new CaseSpecs.OfAccount(id)).Where(c => c.IsOpen && c.Filer.Kind != FilerKind.Reserved)
                .Select(c => new AccountCase(new Radicado(c.Year, c.Number).ToString(), c.Kind, c.State, c.Subject)), cancellationToken),
            Mails = await reads.List(reads.Of<OutgoingMessage>().Where(m => m.AccountId == id).GroupBy(m => m.State)
                .Select(g => new AccountMails(g.Key, g.Count())), cancellationToken),
            // What it was asked about, and not what it asked about others.
            Timeline = await Timeline(id, cancellationToken),
            Acts = await reads.List(reads.Of(new AccountDeskSpecs.ActsOn(id)).Select(a => new AccountActView(
                a.At, a.Kind, staff.Where(s => s.Id == a.StaffId).Select(s => s.Name).FirstOrDefault() ?? "", a.Reason)), cancellationToken),
            Mends = await mends.Shown(new AccountDeskSpecs.MendsOf(id), cancellationToken),
        };
    }

    /// <summary>What was done to it, and not what its owner asked about others.</summary>
    private async Task<IReadOnlyList<AccountHappening>> Timeline(Guid accountId, CancellationToken stop)
    {
        var key = AuditRef.Account(accountId).Id;
        var rows = await reads.List(reads.Of(new AuditSpecs.OfAccount(accountId)).Where(e => e.SubjectId == key).OrderByDescending(e => e.At).Take(MostOfTimeline)
            .Select(e => new { e.At, e.Action, e.Outcome, e.ActorKind, e.ActorId }), stop);
        Guid[] members = [.. rows.Where(r => r.ActorKind == StaffKind).Select(r => Guid.TryParse(r.ActorId, out var id) ? id : Guid.Empty).Distinct()];
        var names = members.Length == 0 ? [] : await reads.List(reads.Of<StaffMember>().Where(m => members.Contains(m.Id)).Select(m => new { m.Id, m.Name }), stop);
        return [.. rows.Select(r => new AccountHappening(r.At, r.Action, r.Outcome, r.ActorKind, names.FirstOrDefault(n => AuditRef.Staff(n.Id).Id == r.ActorId)?.Name))];
    }
}
