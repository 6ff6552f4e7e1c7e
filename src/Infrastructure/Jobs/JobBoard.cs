using System.Globalization;
using System.Text.Json;
using Hangfire;
using Hangfire.States;
using Hangfire.Storage;
using Hangfire.Storage.Monitoring;
using Ventanilla.Application.Jobs;

namespace Ventanilla.Infrastructure.Jobs;

/// <summary>Reads what Hangfire keeps of its jobs. A job that failed is one that it deleted after a fault, for nothing is tried again by itself
/// (<see cref="JobRunner"/>); its reason is in its history.</summary>
internal sealed class JobBoard(JobStorage storage, IRecurringJobManager recurring, IBackgroundJobClient client) : IJobBoard
{
    private const int MostFailed = 20, LongestReason = 300;

    public JobBoardView Look()
    {
        var monitor = storage.GetMonitoringApi();
        using var connection = storage.GetConnection();
        var known = connection.GetRecurringJobs().ToDictionary(j => j.Id);
        return new(
            [.. Schedule.Table.Select(s => RecurringOf(s, known.GetValueOrDefault(s.Key), monitor))],
            [.. monitor.DeletedJobs(0, MostFailed).Select(j => FailedOf(j.Key, monitor)).OfType<FailedJob>()],
            [.. monitor.Servers().OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => new JobWorker(s.Name, s.WorkersCount, Utc(s.StartedAt), s.Heartbeat is { } seen ? Utc(seen) : null))]);
    }

    public bool Run(string key)
    {
        if (!Schedule.Table.Any(s => s.Key == key))
            return false;
        // Before a worker has read the schedule the engine does not know it.
        if ((recurring as IRecurringJobManagerV2)?.TriggerJob(key) is null)
            client.Enqueue<JobRunner>(jobs => jobs.Run(key, null, CancellationToken.None));
        return true;
    }

    /// <summary>The engine takes no id that is not a number of its own.</summary>
    public bool RunAgain(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _) && FailedOf(id, storage.GetMonitoringApi()) is not null && client.ChangeState(id, new EnqueuedState(), DeletedState.StateName);

    private static ScheduledJob RecurringOf(Schedule entry, RecurringJobDto? known, IMonitoringApi monitor) =>
        new(entry.Key, known?.NextExecution is { } next ? Utc(next) : null, known?.LastJobId is { } id ? LastOf(id, monitor) : null);

    private static JobRun? LastOf(string id, IMonitoringApi monitor)
    {
        if (monitor.JobDetails(id)?.History is not { Count: > 0 } history)
            return null;
        // The newest first, whichever order the storage has.
        StateHistoryDto[] states = [.. history.OrderByDescending(s => s.CreatedAt)];
        var began = states.FirstOrDefault(s => s.StateName == ProcessingState.StateName);
        var at = Utc((began ?? states[^1]).CreatedAt);
        if (Fault(states) is { } fault)
            return new(JobOutcome.Failed, at, Utc(fault.CreatedAt) - at);
        if (states.FirstOrDefault(s => s.StateName == SucceededState.StateName) is not { } done)
            return new(began is null ? JobOutcome.Waits : JobOutcome.Runs, at);
        var refusal = done.Data.TryGetValue("Result", out var kept) && Read(kept) is { } word && word != JobRunner.Done ? word : null;
        return new(refusal is null ? JobOutcome.Done : JobOutcome.Refused, at, Took(done), refusal);
    }

    private static FailedJob? FailedOf(string id, IMonitoringApi monitor)
    {
        if (monitor.JobDetails(id) is not { History: { } history } job || Fault([.. history.OrderByDescending(s => s.CreatedAt)]) is not { } fault)
            return null;
        var key = job.Job?.Args.OfType<string>().FirstOrDefault() ?? "?";
        var reason = $"{Said(fault, "ExceptionType").Split('.')[^1]}: {Said(fault, "ExceptionMessage").Split('\n')[0].Trim()}";
        return new(id, key, Utc(fault.CreatedAt), reason[..Math.Min(reason.Length, LongestReason)]);
    }

    /// <summary>That of the last run; null where it ended well, or has begun anew.</summary>
    private static StateHistoryDto? Fault(StateHistoryDto[] newestFirst) => newestFirst
        .TakeWhile(s => s.StateName is not ("Enqueued" or "Succeeded" or "Processing")).FirstOrDefault(s => s.StateName == FailedState.StateName);

    private static TimeSpan? Took(StateHistoryDto done) =>
        done.Data.TryGetValue("PerformanceDuration", out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds) : null;

    private static string Said(StateHistoryDto state, string what) => state.Data.TryGetValue(what, out var text) ? text ?? "" : "";

    private static string? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
