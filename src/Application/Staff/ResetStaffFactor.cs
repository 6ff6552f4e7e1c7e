using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>A second administrator agrees, neither who asked nor the member themselves: their factor and recovery codes are worth nothing, every session ends, and
/// the next sign-in begins with another factor. The member is told.</summary>
public sealed record ResetStaffFactor(Guid StaffId) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "staff_reset_factor";
    public Permission Needs => Permission.ManageStaff;
    public AuditRef? Subject => AuditRef.Staff(StaffId);
}

internal sealed class ResetStaffFactorHandler(IRepository<StaffMember> members, Outbox outbox, PortalLinks portal, ICaller caller, TimeProvider clock) : IRequestHandler<ResetStaffFactor, Result>
{
    public async Task<Result> Handle(ResetStaffFactor request, CancellationToken cancellationToken)
    {
        if (await members.Take(new StaffSpecs.ById(request.StaffId), cancellationToken) is not { } member)
            return StaffFailures.Unknown;
        // Whoever asked stands by it still: of two administrators one must not have been sent away since.
        if (member.FactorResetBy is { } asked && await members.Find(new StaffSpecs.ById(asked), cancellationToken) is not { State: StaffState.Active, Role: StaffRole.Administrator })
            return StaffFailures.ResetNotAsked;
        var reset = member.ResetFactor(caller.Actor.StaffId!.Value, clock.GetUtcNow());
        if (reset.Succeeded)
            outbox.Promise(new StaffWayInChangedMail(portal.StaffDoor), member.Mailbox());
        return reset;
    }
}
