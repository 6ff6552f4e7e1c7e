using Hangfire;

namespace Ventanilla.Infrastructure.Jobs;

/// <summary>What Hangfire calls. Nothing is tried again here: what failed is found by its sweep.</summary>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
internal sealed class HangfireJobs(CommandRunner runner)
{
    /// <param name="type">From <see cref="StoredCommand"/>, as is <paramref name="json"/>.</param>
    /// <param name="json">The command's values.</param>
    /// <param name="stop">Hangfire puts its own token here when the job runs.</param>
    public Task Run(string type, string json, CancellationToken stop) => runner.Run(StoredCommand.Read(type, json), stop);

    /// <param name="name">An entry of <see cref="Schedule.Table"/>.</param>
    /// <param name="stop">As above.</param>
    public Task RunScheduled(string name, CancellationToken stop) => runner.Run(Schedule.Table.Single(s => s.Name == name).Command(), stop);
}
