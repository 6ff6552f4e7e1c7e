using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Accounts;

/// <summary>Tells the owner when the account will be erased, how to keep it, and what to do if it was somebody else.</summary>
internal sealed class WhenAccountClosing(IRepository<Account> accounts, ChangeNotices notices, PortalLinks portal)
    : INotificationHandler<Raised<AccountClosing>>
{
    public async Task Handle(Raised<AccountClosing> notification, CancellationToken cancellationToken)
    {
        var account = await accounts.Get(notification.Event.AccountId, cancellationToken);
        notices.Tell(account, account.Email, objection => new AccountClosingMail(Colombia.Day(account.ClosesAt!.Value), portal.SignIn, objection));
    }
}
