using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Unlocks;

/// <summary>What was tried and when by the accounts that an unlock may be about: how often and how it ended, never a question, an answer or a truth.</summary>
public sealed record GetUnlock(Guid CaseId) : IQuery<Result<UnlockView[]>>, IStaffOnly
{
    public string Action => "get_unlock";
    public Permission Needs => Permission.ReadCases;
}

/// <param name="Name">As it was typed at the registration.</param>
/// <param name="RecordName">Of the person on record.</param>
/// <param name="Blocked">Since when its questions are; null where they are open.</param>
/// <param name="OpenedBefore">When staff last opened them, within the window: then two are needed. Null where one alone may.</param>
public sealed record UnlockView(
    Guid AccountId, string Email, string Name, string? RecordName, AccountState State, DateTimeOffset RegisteredAt, DateTimeOffset? Blocked, IReadOnlyList<UnlockTry> Tries, DateTimeOffset? OpenedBefore = null);

/// <param name="IsThisAccount">False: another registration of the same person tried.</param>
public sealed record UnlockTry(DateTimeOffset At, bool Passed, bool IsThisAccount);

internal sealed class GetUnlockHandler(IReads reads, PortalPolicy policy, TimeProvider clock) : IRequestHandler<GetUnlock, Result<UnlockView[]>>
{
    private const int MostAccounts = 5, MostTries = 20;

    public async Task<Result<UnlockView[]>> Handle(GetUnlock request, CancellationToken cancellationToken)
    {
        var one = await reads.First(reads.Of(new CaseSpecs.ById(request.CaseId)).Where(c => c.Kind == CaseKind.Unlock && c.Filer.Kind != FilerKind.Reserved)
            .Select(c => new { c.AccountId, c.Filer.DocumentNumber }), cancellationToken);
        if (one is null)
            return CaseFailures.NotFound;
        var (people, challenges, attempts) = (reads.Of<Domain.People.Person>(), reads.Of<Challenge>(), reads.Of<VerificationAttempt>());
        var since = clock.GetUtcNow() - policy.Verification.Window;
        return (UnlockView[])[.. await reads.List(reads.Of<Account>()
            .Where(a => a.PersonId != null && (a.Id == one.AccountId || (one.DocumentNumber != null && a.DocumentNumber == one.DocumentNumber)))
            .Where(a => a.State == AccountState.PendingVerification || a.State == AccountState.VerificationBlocked)
            .OrderBy(a => a.CreatedAt).Take(MostAccounts).Select(a => new UnlockView(
                a.Id, a.Email, (a.Name.Full ?? a.Name.First + " " + a.Name.FirstSurname), people.Where(p => p.Id == a.PersonId).Select(p => p.FirstName + " " + p.FirstSurname).FirstOrDefault(),
                a.State, a.CreatedAt, challenges.Where(c => c.PersonId == a.PersonId).Select(c => c.BlockedAt).FirstOrDefault(),
                attempts.Where(t => t.PersonId == a.PersonId).OrderByDescending(t => t.At).Take(MostTries).Select(t => new UnlockTry(t.At, t.Passed, t.AccountId == a.Id)).ToList(),
                challenges.Where(c => c.PersonId == a.PersonId && c.UnlockedAt > since).Select(c => c.UnlockedAt).FirstOrDefault())), cancellationToken)];
    }
}
