using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.AccountDesk;

/// <summary>How somebody of staff does something to an account: behind the lock of its row, with a reason that is kept, and never to an account of their own.</summary>
public sealed class AccountCounter(
    OwnAccounts own, IRepository<Account> accounts, IRepository<AccountAct> acts, Trail trail, ICaller caller, TimeProvider clock)
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
        return await own.Is(account.Id, stop) ? MendFailures.OwnAccount : await act(account);
    }

    public Task<Result> Do(Guid accountId, AccountActKind kind, string reason, Func<Account, Result> act, CancellationToken stop) =>
        Do(accountId, kind, reason, account => Task.FromResult(act(account)), stop);
}
