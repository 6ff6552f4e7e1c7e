using Ventanilla.Application.Accounts;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.SignIn;

/// <summary>Tells the owner that the password is another one.</summary>
internal sealed class WhenPasswordChanged(IRepository<Account> accounts, ChangeNotices notices)
    : INotificationHandler<Raised<PasswordChanged>>
{
    public async Task Handle(Raised<PasswordChanged> notification, CancellationToken cancellationToken)
    {
        var account = await accounts.Get(notification.Event.AccountId, cancellationToken);
        notices.Tell(account, account.Email, objection => new PasswordChangedMail(objection));
    }
}
