using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Takes somebody's access away: every session of theirs ends at once, and no password, code or link of theirs is good any more. The last
/// administrator stays.</summary>
public sealed record DisableStaff(Guid StaffId) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "staff_disable";
    public Permission Needs => Permission.ManageStaff;
}

internal sealed class DisableStaffHandler(StaffToChange change, Outbox outbox, PortalLinks portal) : IRequestHandler<DisableStaff, Result>
{
    public async Task<Result> Handle(DisableStaff request, CancellationToken cancellationToken)
    {
        var taken = await change.Take(request.StaffId, cancellationToken);
        if (!taken.Succeeded)
            return Result.Failed(taken.Failures);
        var disabled = taken.Value.Disable();
        if (disabled.Succeeded)
            outbox.Promise(new StaffAccessChangedMail(portal.StaffDoor), taken.Value.Mailbox());
        return disabled;
    }
}
