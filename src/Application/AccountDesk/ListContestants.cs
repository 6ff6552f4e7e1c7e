using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.AccountDesk;

/// <summary>The accounts that bear the document of one, side by side, the oldest first: who proved it and who only typed it, and what each has done.</summary>
public sealed record ListContestants(Guid AccountId) : IQuery<Result<Contest>>, IStaffOnly
{
    public string Action => "list_contestants";
    public Permission Needs => Permission.ReadAccounts;
}

/// <param name="Record">The name that is on record for that number; null where it is not.</param>
public sealed record Contest(string Document, string? Record, IReadOnlyList<Contestant> Accounts);

/// <param name="Proved">It is theirs, by the questions or the mailbox on record.</param>
/// <param name="Typed">It can be taken away: nobody proved it there.</param>
public sealed record Contestant(
    AccountLine Head, bool Proved, bool Typed, DateTimeOffset? ActivatedAt, DateTimeOffset? LastSeenAt, int Passed, int Failed, int OpenCases);

internal sealed class ListContestantsHandler(IReads reads) : IRequestHandler<ListContestants, Result<Contest>>
{
    private const int Most = 10;

    public async Task<Result<Contest>> Handle(ListContestants request, CancellationToken cancellationToken)
    {
        var asked = await reads.First(reads.Of(new AccountSpecs.ById(request.AccountId)).Select(a => new { a.DocumentType, a.DocumentNumber }), cancellationToken);
        if (asked is not { DocumentType: { } type, DocumentNumber: { Length: > 0 } number })
            return AccountFailures.NotFound;
        var (sessions, attempts, cases) = (reads.Of<Session>(), reads.Of<VerificationAttempt>(), reads.Of<Case>());
        var rows = await reads.List(reads.Of(new AccountDeskSpecs.WithNumber(number)).Take(Most).Select(a => new Contestant(
            new AccountLine(a.Id, a.Email, a.Username, a.DocumentType, a.DocumentNumber, a.Name, a.State, a.PersonId != null, a.CreatedAt),
            a.ClaimedDocument != null && a.PersonId != null,
            !(a.ClaimedDocument != null && a.PersonId != null)
                && (a.State == AccountState.PendingCompany || a.State == AccountState.Active || a.State == AccountState.Closing),
            a.ActivatedAt, sessions.Where(s => s.AccountId == a.Id).Max(s => (DateTimeOffset?)s.LastSeenAt),
            attempts.Count(t => t.AccountId == a.Id && t.Passed), attempts.Count(t => t.AccountId == a.Id && !t.Passed),
            cases.Count(c => c.AccountId == a.Id && c.IsOpen && c.Filer.Kind != FilerKind.Reserved))), cancellationToken);
        var record = await reads.First(reads.Of<Domain.People.Person>().Where(p => p.DocumentNumber == number).OrderBy(p => p.Id)
            .Select(p => p.FirstName + " " + p.FirstSurname), cancellationToken);
        return new Contest($"{type} {new Domain.People.Document(type, number).Shown}", record, rows);
    }
}
