using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Erases everything personal of one account whose time of grace is over, and tells the owner for the last time. Safe to run twice and
/// on several machines: whoever comes second, or before its time, changes nothing.</summary>
public sealed record EraseAccount(Guid AccountId) : ICommand<Result>, IAudited
{
    public string Action => "erase_account";
    public AuditRef? Subject => AuditRef.Account(AccountId);
}

internal sealed class EraseAccountHandler(
    IRepository<Account> accounts, Trail trail, AccountTraces traces, Outbox outbox, PortalLinks portal, TimeProvider clock)
    : IRequestHandler<EraseAccount, Result>
{
    public async Task<Result> Handle(EraseAccount request, CancellationToken cancellationToken)
    {
        var (id, now) = (request.AccountId, clock.GetUtcNow());
        // The row is locked from here on: another machine, or the owner who keeps it, comes wholly before or finds it erased.
        if (await accounts.Take(new ClosingSpecs.StillToErase(id, now), cancellationToken) is not { } account)
        {
            trail.Ended("not_due");
            return Result.Done;
        }

        await traces.Erase(id, cancellationToken);
        // Not under the account's number: the address stands sealed in this one mail until it is delivered.
        outbox.Promise(new AccountErasedMail(portal.Home), new Mailbox(account.Email, account.Language) { IsForgotten = true });
        return account.Erase(now);
    }
}
