using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Gives somebody of staff another role. Every session of theirs ends, and the trail keeps who gave it, and which one it was before and after.</summary>
public sealed record ChangeStaffRole(Guid StaffId, StaffRole? Role) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "staff_change_role";
    public Permission Needs => Permission.ManageStaff;
}

internal sealed class ChangeStaffRoleValidator : AbstractValidator<ChangeStaffRole>
{
    public ChangeStaffRoleValidator() => RuleFor(m => m.Role).Role();
}

internal sealed class ChangeStaffRoleHandler(StaffToChange change, Outbox outbox, PortalLinks portal, Trail trail) : IRequestHandler<ChangeStaffRole, Result>
{
    public async Task<Result> Handle(ChangeStaffRole request, CancellationToken cancellationToken)
    {
        var taken = await change.Take(request.StaffId, cancellationToken);
        if (!taken.Succeeded)
            return Result.Failed(taken.Failures);
        var before = taken.Value.ChangeRole(request.Role!.Value);
        if (!before.Succeeded)
            return Result.Failed(before.Failures);
        trail.Ended(string.Join("_to_", before.Value, request.Role!.Value).ToLowerInvariant());
        outbox.Promise(new StaffAccessChangedMail(portal.StaffDoor), taken.Value.Mailbox());
        return Result.Done;
    }
}
