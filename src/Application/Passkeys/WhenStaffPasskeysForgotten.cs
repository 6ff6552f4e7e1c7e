using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Passkeys;

/// <summary>Deletes every key of somebody of staff who has none any more.</summary>
internal sealed class WhenStaffPasskeysForgotten(IRepository<Passkey> keys) : INotificationHandler<Raised<StaffPasskeysForgotten>>
{
    public Task Handle(Raised<StaffPasskeysForgotten> notification, CancellationToken cancellationToken) =>
        keys.DeleteWhere(new PasskeySpecs.OfStaff(notification.Event.StaffId), cancellationToken);
}
