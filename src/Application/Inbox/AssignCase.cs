using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>Gives a case to somebody of staff who may work on it.</summary>
public sealed record AssignCase(Guid CaseId, int Seen, Guid To) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "assign_case";
    public Permission Needs => Permission.AssignCases;
}

internal sealed class AssignCaseHandler(CaseDesk desk, IRepository<StaffMember> staff) : IRequestHandler<AssignCase, Result>
{
    public async Task<Result> Handle(AssignCase request, CancellationToken cancellationToken)
    {
        if (await staff.Find(new StaffSpecs.ById(request.To), cancellationToken) is not { State: StaffState.Active } to
            || !Roles.PermissionsOf(to.Role).Contains(Permission.WorkCases))
            return CaseFailures.NoSuchStaff;
        return await desk.Do(request.CaseId, (one, _) => one.Assign(to.Id, desk.StaffId, request.Seen, desk.Now), cancellationToken);
    }
}
