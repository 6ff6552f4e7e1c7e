using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Passkeys;

namespace Ventanilla.Application.Passkeys;

/// <summary>Deletes every key of an account that has none any more.</summary>
internal sealed class WhenPasskeysForgotten(IRepository<Passkey> keys) : INotificationHandler<Raised<PasskeysForgotten>>
{
    public Task Handle(Raised<PasskeysForgotten> notification, CancellationToken cancellationToken) =>
        keys.DeleteWhere(new PasskeySpecs.OfAccount(notification.Event.AccountId), cancellationToken);
}
