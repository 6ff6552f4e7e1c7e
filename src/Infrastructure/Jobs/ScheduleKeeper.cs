using Hangfire;
using Hangfire.Server;
using Hangfire.Storage;

namespace Ventanilla.Infrastructure.Jobs;

/// <summary>Tells Hangfire the schedule, and takes out what an older version had there. Part of the server: it tries again until the database answers.</summary>
internal sealed class ScheduleKeeper(IRecurringJobManager recurring) : IBackgroundProcess
{
    public void Execute(BackgroundProcessContext context)
    {
        foreach (var entry in Schedule.Table)
            recurring.AddOrUpdate<JobRunner>(entry.Key, jobs => jobs.Run(entry.Key, null, CancellationToken.None), entry.Cron,
                // What was missed while nothing ran is run once, not as often as it was missed.
                new RecurringJobOptions { TimeZone = entry.Clock, MisfireHandling = MisfireHandlingMode.Relaxed });
        using (var connection = context.Storage.GetConnection())
            foreach (var gone in connection.GetRecurringJobs().Select(j => j.Id).Except(Schedule.Table.Select(s => s.Key)))
                recurring.RemoveIfExists(gone);
        context.Wait(TimeSpan.FromHours(1));
    }
}
