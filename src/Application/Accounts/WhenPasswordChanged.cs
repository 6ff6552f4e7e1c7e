using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Tells the owner that the password is another one. A new address that was asked for with the old one is forgotten.</summary>
internal sealed class WhenPasswordChanged(IRepository<Account> accounts, IRepository<AccountLink> links, ChangeNotices notices)
    : INotificationHandler<Raised<PasswordChanged>>
{
    public async Task Handle(Raised<PasswordChanged> notification, CancellationToken cancellationToken)
    {
        var account = (await accounts.Find(new AccountSpecs.ById(notification.Event.AccountId), cancellationToken))!;
        await links.DeleteWhere(new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.EmailChange), cancellationToken);
        notices.Tell(account, account.Email, objection => new PasswordChangedMail(objection));
    }
}
