using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Tells the owner that the password is another one, and what to do if it was not them.</summary>
internal sealed class WhenPasswordChanged(IRepository<Account> accounts, Outbox outbox, PortalLinks portal)
    : INotificationHandler<Raised<PasswordChanged>>
{
    public async Task Handle(Raised<PasswordChanged> notification, CancellationToken cancellationToken)
    {
        var account = (await accounts.Find(new AccountSpecs.ById(notification.Event.AccountId), cancellationToken))!;
        outbox.Promise(new PasswordChangedMail(portal.Recover), account.Email, account.Culture, account.Id);
    }
}
