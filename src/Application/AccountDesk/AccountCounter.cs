using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>How somebody of staff does something to an account: behind the lock of its row, with a reason that is kept, and never to an account of their own.</summary>
public sealed class AccountCounter(
    IReads reads, IRepository<Account> accounts, IRepository<AccountAct> acts, Trail trail, ICaller caller, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();
    public Guid StaffId => caller.Actor.StaffId!.Value;

    public Task<Result> Do(Guid accountId, AccountActKind kind, string reason, Func<Account, Task<Result>> act, CancellationToken stop) =>
        Reach(accountId, async account =>
        {
            var done = await act(account);
            if (done.Succeeded)
                acts.Add(AccountAct.Note(account.Id, StaffId, kind, reason, Now));
            return done;
        }, stop);

    /// <summary>Without a reason, where an earlier act gave it.</summary>
    public async Task<Result> Reach(Guid accountId, Func<Account, Task<Result>> act, CancellationToken stop)
    {
        trail.About(AuditRef.Account(accountId));
        if (await accounts.Take(new AccountSpecs.ById(accountId), stop) is not { } account)
            return AccountFailures.NotFound;
        return await IsOwn(account, stop) ? MendFailures.OwnAccount : await act(account);
    }

    public Task<Result> Do(Guid accountId, AccountActKind kind, string reason, Func<Account, Result> act, CancellationToken stop) =>
        Do(accountId, kind, reason, account => Task.FromResult(act(account)), stop);

    /// <summary>Whoever works here may have an account too: somebody else looks after it.</summary>
    private async Task<bool> IsOwn(Account account, CancellationToken stop) =>
        await reads.First(reads.Of(new StaffSpecs.ById(StaffId)).Select(m => m.NormalizedEmail), stop) == account.NormalizedEmail;
}
