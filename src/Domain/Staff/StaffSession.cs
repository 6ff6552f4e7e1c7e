using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Staff;

/// <summary>One sign-in of somebody of staff. There is a row while it lasts: whatever ends it deletes the row, and the trail keeps that it was.</summary>
public sealed class StaffSession
{
    /// <summary>Half an hour without use, a working day at most, and nobody is remembered.</summary>
    public static readonly SessionRule Rule = new() { Absolute = TimeSpan.FromHours(8) };

    private StaffSession() { }

    public Guid Id { get; private init; }
    public Guid StaffId { get; private init; }
    public string Device { get; private init; } = "";
    public string Address { get; private init; } = "";
    public DateTimeOffset StartedAt { get; private init; }
    public DateTimeOffset LastSeenAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private init; }

    public static StaffSession Start(Guid staffId, string device, string address, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        StaffId = staffId,
        Device = device,
        Address = address,
        StartedAt = now,
        LastSeenAt = now,
        ExpiresAt = now + Rule.Absolute,
    };
}
