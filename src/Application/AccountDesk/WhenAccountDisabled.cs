using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.AccountDesk;

/// <summary>Nothing of it opens anything any more, and its owner is told.</summary>
internal sealed class WhenAccountDisabled(
    IRepository<Account> accounts, IRepository<AccountMend> mends, IRepository<Session> sessions, IRepository<AccountLink> links, Tickets tickets, Outbox outbox, PortalLinks portal, TimeProvider clock)
    : INotificationHandler<Raised<AccountDisabled>>
{
    public async Task Handle(Raised<AccountDisabled> notification, CancellationToken cancellationToken)
    {
        var account = await accounts.Get(notification.Event.AccountId, cancellationToken);
        await sessions.End(new AccountSpecs.OpenSessionsOf(account.Id), clock.GetUtcNow(), cancellationToken);
        await tickets.EndAll(account.Id, cancellationToken);
        await links.DeleteWhere(new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.PasswordReset, LinkPurpose.TemporaryPassword, LinkPurpose.EmailChange,
            LinkPurpose.MendedMailbox), cancellationToken);
        // A paper that is out there must not be good again on the day that the account is enabled.
        if ((await mends.List(new AccountDeskSpecs.UnderWay(account.Id), cancellationToken)).Any(m => !m.Withdraw().Succeeded))
            throw new InvalidOperationException("What is under way can be taken back.");
        outbox.Promise(new AccountDisabledMail(portal.Case), account);
    }
}
