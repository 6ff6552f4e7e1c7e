using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Notifications;

namespace Ventanilla.Application.Accounts;

/// <summary>Deletes what has lost its use: expired links and sessions, registrations whose link was never used, mails for nobody.
/// Nothing depends on it: validity is judged by time at reading. Safe to run twice and on several machines.</summary>
public sealed record PurgeExpired : ICommand<Result>, IOneAtATime;

internal sealed class PurgeExpiredHandler(
    IRepository<AccountLink> links, IRepository<Session> sessions, IRepository<Account> accounts, IRepository<OutgoingMessage> messages,
    IBudgets budgets, PortalPolicy policy, TimeProvider clock) : IRequestHandler<PurgeExpired, Result>
{
    public async Task<Result> Handle(PurgeExpired request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var yesterday = now.AddDays(-1);
        // In the order in which everything else takes them: accounts, sessions, links. Else this and a person could wait for each other.
        await accounts.DeleteWhere(new AccountSpecs.NeverActivated(now - policy.Registration.NeverActivated), cancellationToken);
        await sessions.DeleteWhere(new AccountSpecs.SessionsExpiredBefore(yesterday), cancellationToken);
        await links.DeleteWhere(new AccountSpecs.LinksExpiredBefore(yesterday), cancellationToken);
        await messages.DeleteWhere(new MessageSpecs.DiscardedBefore(yesterday), cancellationToken);
        await budgets.Forget(cancellationToken);
        return Result.Done;
    }
}
