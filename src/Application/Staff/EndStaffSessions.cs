using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Ends every session of somebody of staff, and every sign-in that was begun; their access stays as it is.</summary>
public sealed record EndStaffSessions(Guid StaffId) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "staff_end_sessions";
    public Permission Needs => Permission.ManageStaff;
    public AuditRef? Subject => AuditRef.Staff(StaffId);
}

internal sealed class EndStaffSessionsHandler(IRepository<StaffSession> sessions, IRepository<StaffTicket> tickets, Trail trail) : IRequestHandler<EndStaffSessions, Result>
{
    public async Task<Result> Handle(EndStaffSessions request, CancellationToken cancellationToken)
    {
        if (await sessions.DeleteWhere(new StaffSessionSpecs.Of(request.StaffId), cancellationToken) == 0)
            trail.Ended("none_open");
        await tickets.DeleteWhere(new StaffTicketSpecs.Of(request.StaffId), cancellationToken);
        return Result.Done;
    }
}
