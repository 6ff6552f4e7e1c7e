using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Asks that the lost second factor of a colleague be reset. Nothing changes before another administrator agrees.</summary>
public sealed record AskStaffFactorReset(Guid StaffId) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "staff_ask_factor_reset";
    public Permission Needs => Permission.ManageStaff;
    public AuditRef? Subject => AuditRef.Staff(StaffId);
}

internal sealed class AskStaffFactorResetHandler(IRepository<StaffMember> members, ICaller caller, TimeProvider clock) : IRequestHandler<AskStaffFactorReset, Result>
{
    public async Task<Result> Handle(AskStaffFactorReset request, CancellationToken cancellationToken) =>
        await members.Take(new StaffSpecs.ById(request.StaffId), cancellationToken) is { } member
            ? member.AskFactorReset(caller.Actor.StaffId!.Value, clock.GetUtcNow()) : StaffFailures.Unknown;
}
