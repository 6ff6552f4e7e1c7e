using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Audit;

namespace Ventanilla.Application.Accounts;

/// <summary>Erases everything personal of the accounts whose time of grace is over, each in a commit of its own, and tells the owner for the
/// last time. Safe to run twice, on several machines, and to be killed between two accounts.</summary>
public sealed record EraseClosedAccounts : ICommand<Result>;

internal sealed class EraseClosedAccountsHandler(
    IRepository<Account> accounts, IRepository<AuditEntry> trail, AccountTraces traces, Outbox outbox, IUnitOfWork work, PortalLinks portal,
    TimeProvider clock) : IRequestHandler<EraseClosedAccounts, Result>
{
    private const int AtOnce = 500;

    public async Task<Result> Handle(EraseClosedAccounts request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var id in await accounts.List(new ClosingSpecs.ToErase(now, AtOnce), cancellationToken))
            if (await Erase(id, now, cancellationToken) is { } failure)
                return failure;
        return Result.Done;
    }

    private async Task<Failure?> Erase(Guid id, DateTimeOffset now, CancellationToken stop)
    {
        // The row is locked from here on: another machine, or the owner who keeps it, comes wholly before or finds it erased.
        if (await accounts.ChangeWhere(new ClosingSpecs.StillToErase(id, now), a => a.Set(x => x.FailedSignIns, _ => 0), stop) == 0)
            return null;
        var account = (await accounts.Find(new AccountSpecs.ById(id), stop))!;
        await traces.Erase(id, stop);
        // Not under the account's number: the address stands sealed in this one mail until it is delivered.
        outbox.Promise(new AccountErasedMail(portal.Home), account.Email, account.Culture, accountId: null);
        var erased = account.Erase(now);
        if (!erased.Succeeded)
            return erased.Failures[0];
        trail.Add(AuditEntry.Of(nameof(EraseClosedAccounts), "done", actorId: null, id.ToString(), "", now));
        return await work.Commit(stop);
    }
}
