namespace Ventanilla.Application.Jobs;

/// <summary>The job engine as the back office meets it. What it tells is the engine's own record, kept for a day.</summary>
public interface IJobBoard
{
    JobBoardView Look();

    /// <summary>Starts one of the schedule now, as its hour would.</summary>
    /// <returns>False where the schedule has no such key.</returns>
    bool Run(string key);

    /// <summary>A job that failed waits again.</summary>
    /// <returns>False where it is no failed one, or no longer: of two who ask at once one is told so.</returns>
    bool RunAgain(string id);
}

public sealed record JobBoardView(IReadOnlyList<ScheduledJob> Recurring, IReadOnlyList<FailedJob> Failed, IReadOnlyList<JobWorker> Workers);

/// <param name="Next">Null until a worker has read the schedule.</param>
/// <param name="Last">Null before the first run, and when it is longer ago than the engine remembers.</param>
public sealed record ScheduledJob(string Key, DateTimeOffset? Next, JobRun? Last);

/// <param name="Took">Null until it has ended.</param>
/// <param name="Refusal">The code of why its command had nothing to do, such as one that ran already.</param>
public sealed record JobRun(JobOutcome Outcome, DateTimeOffset At, TimeSpan? Took = null, string? Refusal = null);

public enum JobOutcome { Waits, Runs, Done, Refused, Failed }

/// <param name="Reason">The kind of fault and its first line, cut.</param>
public sealed record FailedJob(string Id, string Key, DateTimeOffset At, string Reason);

/// <param name="SeenAt">A worker says every half minute that it lives.</param>
public sealed record JobWorker(string Name, int AtOnce, DateTimeOffset StartedAt, DateTimeOffset? SeenAt)
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    public bool Lives(DateTimeOffset now) => SeenAt is { } seen && now - seen < Silence;
}
