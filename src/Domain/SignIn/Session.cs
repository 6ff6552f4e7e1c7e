
namespace Ventanilla.Domain.SignIn;

/// <summary>One sign-in on one device, in a browser or in the mobile application, kept on the server so that it can be listed and ended.</summary>
public sealed class Session
{
    public const int MaxApp = 40;

    /// <summary>In which the mobile application fetches its first tokens; what never was fetched is no sign-in.</summary>
    public static readonly TimeSpan TimeToFetch = TimeSpan.FromMinutes(5);

    private Session() { }

    public Guid Id { get; private init; }
    public Guid AccountId { get; private init; }

    /// <summary>The client of the mobile application, which holds tokens; null of a browser, which holds a cookie.</summary>
    public string? App { get; private init; }
    public string Device { get; private init; } = "";
    public string Address { get; private init; } = "";
    public bool Persistent { get; private init; }
    public DateTimeOffset StartedAt { get; private init; }
    public DateTimeOffset LastSeenAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
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

    /// <summary>Of the mobile application, from a browser on the same device. It lasts once its tokens were fetched.</summary>
    public static Session StartInApp(Guid accountId, string app, string device, string address, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        AccountId = accountId,
        App = app,
        Device = device,
        Address = address,
        StartedAt = now,
        LastSeenAt = now,
        ExpiresAt = now + TimeToFetch,
    };

    /// <summary>Not ended, not too old, and (unless the person asked to be remembered) not left unused.</summary>
    public bool Stands(SessionRule rule, DateTimeOffset now) =>
        EndedAt is null && now < ExpiresAt && (App is not null ? now < LastSeenAt + rule.MobileIdle : Persistent || now < LastSeenAt + rule.Idle);
}

/// <summary>How long a sign-in lasts: without use, at most, and when the person asked to be remembered; in the mobile application without use, and at most.</summary>
public sealed record SessionRule
{
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);
    public TimeSpan Absolute { get; init; } = TimeSpan.FromHours(12);
    public TimeSpan Remembered { get; init; } = TimeSpan.FromDays(30);
    public TimeSpan MobileIdle { get; init; } = TimeSpan.FromDays(30);
    public TimeSpan MobileAbsolute { get; init; } = TimeSpan.FromDays(90);
}
