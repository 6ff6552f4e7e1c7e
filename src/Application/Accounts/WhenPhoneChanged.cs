using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Tells the owner that the phone is another one.</summary>
internal sealed class WhenPhoneChanged(IRepository<Account> accounts, ChangeNotices notices) : INotificationHandler<Raised<PhoneChanged>>
{
    public async Task Handle(Raised<PhoneChanged> notification, CancellationToken cancellationToken)
    {
        var account = await accounts.Get(notification.Event.AccountId, cancellationToken);
        notices.Tell(account, account.Email, objection => new PhoneChangedMail(objection));
    }
}
