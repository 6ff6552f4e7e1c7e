
namespace Ventanilla.Domain.SignIn;

/// <summary>One sign-in on one device, kept on the server so that it can be listed and ended.</summary>
public sealed class Session
{
    private Session() { }

    public Guid Id { get; private init; }
    public Guid AccountId { get; private init; }
    public string Device { get; private init; } = "";
    public string Address { get; private init; } = "";
    public bool Persistent { get; private init; }
    public DateTimeOffset StartedAt { get; private init; }
    public DateTimeOffset LastSeenAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private init; }
    public DateTimeOffset? EndedAt { get; private set; }

    public static Session Start(Guid accountId, string device, string address, bool persistent, SessionRule rule, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        AccountId = accountId,
        Device = device,
        Address = address,
        Persistent = persistent,
        StartedAt = now,
        LastSeenAt = now,
        ExpiresAt = now + (persistent ? rule.Remembered : rule.Absolute),
    };

    /// <summary>Not ended, not too old, and (unless the person asked to be remembered) not left unused.</summary>
    public bool Stands(SessionRule rule, DateTimeOffset now) =>
        EndedAt is null && now < ExpiresAt && (Persistent || now < LastSeenAt + rule.Idle);
}

/// <summary>How long a sign-in lasts: without use, at most, and when the person asked to be remembered.</summary>
public sealed record SessionRule
{
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);
    public TimeSpan Absolute { get; init; } = TimeSpan.FromHours(12);
    public TimeSpan Remembered { get; init; } = TimeSpan.FromDays(30);
}
