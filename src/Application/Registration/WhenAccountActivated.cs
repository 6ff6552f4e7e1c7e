using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Registration;

/// <summary>Tells the person that the account can be used.</summary>
internal sealed class WhenAccountActivated(IRepository<Account> accounts, Outbox outbox, PortalLinks portal)
    : INotificationHandler<Raised<AccountActivated>>
{
    public async Task Handle(Raised<AccountActivated> notification, CancellationToken cancellationToken)
    {
        var account = await accounts.Get(notification.Event.AccountId, cancellationToken);
        Mail mail = account.Username is { } username
            ? new UserConfirmedMail(account.Greeting, username, portal.SignIn)
            : new WelcomeMail(account.Greeting, portal.SignIn);
        outbox.Promise(mail, account);
    }
}
