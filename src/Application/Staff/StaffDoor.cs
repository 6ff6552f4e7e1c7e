using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>A sign-in of staff that has ended in a session.</summary>
public sealed record StaffEntry(Guid StaffId, Guid SessionId, DateTimeOffset Until);

/// <summary>The one place where a session of staff begins: behind the password and a code or a passkey, and the member's row.</summary>
public sealed class StaffDoor(IRepository<StaffSession> sessions, Trail trail, ICaller caller, TimeProvider clock)
{
    /// <param name="member">Its row has been taken: whatever disables it comes wholly before, or ends this session.</param>
    public StaffEntry Open(StaffMember member)
    {
        var session = StaffSession.Start(member.Id, caller.Device, caller.Address, clock.GetUtcNow());
        sessions.Add(session);
        trail.Ended("signed_in");
        return new StaffEntry(member.Id, session.Id, session.ExpiresAt);
    }
}
