using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Whoever may do something else, or nothing any more, signs in anew, if at all.</summary>
internal sealed class WhenStaffAccessChanged(IRepository<StaffSession> sessions, IRepository<StaffTicket> tickets)
    : INotificationHandler<Raised<StaffAccessChanged>>
{
    public async Task Handle(Raised<StaffAccessChanged> notification, CancellationToken cancellationToken)
    {
        var id = notification.Event.StaffId;
        await sessions.DeleteWhere(new StaffSessionSpecs.Of(id), cancellationToken);
        await tickets.DeleteWhere(new StaffTicketSpecs.Of(id), cancellationToken);
    }
}
