namespace Ventanilla.Infrastructure.Jobs;

/// <summary>What runs when, and by which clock. It is enqueued once whatever the number of machines; what must not run twice at once says so itself
/// (<see cref="IOneAtATime"/>). The trail is sealed every second, which is too often to be a job (<see cref="TrailSealer"/>).</summary>
/// <param name="Key">Of <see cref="JobCommands"/>.</param>
/// <param name="Cron">With six fields the first is the second.</param>
/// <param name="Zone">Of the organisation (<c>America/Bogota</c>) where people notice the hour; else the one that has no summer time and no neighbour.</param>
internal sealed record Schedule(string Key, string Cron, string Zone = "Etc/UTC")
{
    /// <summary>A mail that a dead process held waits for its lease and for this: both together end within a minute.</summary>
    public const int SecondsBetweenSweeps = 10;

    public static readonly IReadOnlyList<Schedule> Table =
    [
        new("deliver-messages", $"*/{SecondsBetweenSweeps} * * * * *"),
        new("purge-expired", "0 * * * *"),
        new("erase-closed-accounts", "30 * * * *"),
        new("record-deliveries", "20 * * * * *"),
        // A day ends once, but a machine may stand still just then: what was missed is found an hour later.
        new("withdraw-cases", "5 * * * *", "America/Bogota"),
        new("mark-overdue-cases", "10 * * * *", "America/Bogota"),
        new("remind-cases", "*/10 * * * *", "America/Bogota"),
        new("redate-cases", "45 * * * * *"),
        new("count-days", "*/5 * * * *", "America/Bogota"),
        new("prove-trail", "55 23 * * *", "America/Bogota"),
        // Whoever asked has knocked: this finds what a worker that died was at.
        new("run-imports", "*/20 * * * * *"),
        new("sweep-imports", "40 3 * * *", Zone: "America/Bogota"),
        // It asks of every file whether it is known: at an hour when nobody waits.
        new("sweep-attachments", "20 3 * * *", Zone: "America/Bogota"),
    ];

    public TimeZoneInfo Clock => TimeZoneInfo.FindSystemTimeZoneById(Zone);
}
