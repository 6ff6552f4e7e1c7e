using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Accounts;

/// <summary>Tells the old address, which can still put everything back.</summary>
internal sealed class WhenEmailChanged(IRepository<Account> accounts, ChangeNotices notices) : INotificationHandler<Raised<EmailChanged>>
{
    public async Task Handle(Raised<EmailChanged> notification, CancellationToken cancellationToken)
    {
        var account = await accounts.Get(notification.Event.AccountId, cancellationToken);
        notices.Tell(account, notification.Event.FormerEmail, objection => new EmailChangedMail(Mask.Email(account.Email), objection, ChangeNotices.TimeToObject));
    }
}
