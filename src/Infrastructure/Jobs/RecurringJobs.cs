using Hangfire;
using Microsoft.Extensions.Hosting;

namespace Ventanilla.Infrastructure.Jobs;

/// <summary>Tells Hangfire the schedule when the host starts, and runs each entry once at once.</summary>
internal sealed class RecurringJobs(IRecurringJobManager recurring) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, every, _) in Schedule.Table)
        {
            recurring.AddOrUpdate<HangfireJobs>(name, jobs => jobs.RunScheduled(name, CancellationToken.None), CronOf(every), new RecurringJobOptions());
            recurring.Trigger(name);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Hangfire knows times of the clock, not intervals: whole minutes that divide an hour, or whole hours that divide a day.</summary>
    private static string CronOf(TimeSpan every) => every switch
    {
        { Days: 0, Hours: 0, Minutes: > 0 and var minutes } when 60 % minutes == 0 && every == TimeSpan.FromMinutes(minutes) => $"*/{minutes} * * * *",
        { Days: 0, Hours: > 0 and var hours } when 24 % hours == 0 && every == TimeSpan.FromHours(hours) => $"0 */{hours} * * *",
        _ => throw new InvalidOperationException($"Every {every} is no time of the clock."),
    };
}
