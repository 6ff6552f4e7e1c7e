using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Ends every session of the member who asks but the one that asks, and every sign-in that was begun.</summary>
public sealed record EndOwnStaffSessions : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "staff_end_own_sessions";

    /// <summary>Which every role has.</summary>
    public Permission Needs => Permission.ReadCases;
}

internal sealed class EndOwnStaffSessionsHandler(IRepository<StaffSession> sessions, IRepository<StaffTicket> tickets, Trail trail, ICaller caller)
    : IRequestHandler<EndOwnStaffSessions, Result>
{
    public async Task<Result> Handle(EndOwnStaffSessions request, CancellationToken cancellationToken)
    {
        var id = caller.Actor.StaffId!.Value;
        trail.About(AuditRef.Staff(id));
        await sessions.DeleteWhere(new StaffSessionSpecs.OthersOf(id, caller.SessionId ?? Guid.Empty), cancellationToken);
        await tickets.DeleteWhere(new StaffTicketSpecs.Of(id), cancellationToken);
        return Result.Done;
    }
}
