using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Whether a session of staff still lasts, and who is in it with which role as it is now: asked at every request, so that whoever is
/// disabled, or becomes something else, is so at once. Notes the time at most once a minute.</summary>
public sealed record CheckStaffSession(Guid SessionId) : ICommand<Result<StaffOnDuty?>>, IRoutine;

public sealed record StaffOnDuty(Guid StaffId, string Name, StaffRole Role);

internal sealed class CheckStaffSessionHandler(IReads reads, IRepository<StaffSession> sessions, TimeProvider clock)
    : IRequestHandler<CheckStaffSession, Result<StaffOnDuty?>>
{
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    public async Task<Result<StaffOnDuty?>> Handle(CheckStaffSession request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var members = reads.Of<StaffMember>().Where(m => m.State == StaffState.Active);
        var found = await reads.First(reads.Of(new StaffSessionSpecs.Lasting(request.SessionId, now))
            .Join(members, s => s.StaffId, m => m.Id, (s, m) => new { s.LastSeenAt, Who = new StaffOnDuty(m.Id, m.Name, m.Role) }), cancellationToken);
        if (found is null)
            return (StaffOnDuty?)null;
        if (now - found.LastSeenAt > Noted)
            await sessions.NoteUse(request.SessionId, now, cancellationToken);
        return found.Who;
    }
}
