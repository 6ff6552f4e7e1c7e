using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Tells whoever had typed the document that somebody else proved it, and what to do if it is theirs.</summary>
internal sealed class WhenDocumentLost(IRepository<Account> accounts, Outbox outbox, PortalLinks portal) : INotificationHandler<Raised<DocumentLost>>
{
    public async Task Handle(Raised<DocumentLost> notification, CancellationToken cancellationToken)
    {
        var account = await accounts.Get(notification.Event.AccountId, cancellationToken);
        outbox.Promise(new DocumentLostMail(notification.Event.MaskedNumber, portal.Help), account);
    }
}
