using global::Quartz;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Infrastructure.Jobs.Quartz;

namespace Ventanilla.Infrastructure.Jobs;

internal static class JobsRegistration
{
    private const int AtOnce = 8;

    /// <summary>The job engine of the Core package set.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<CommandRunner>();
        services.AddSingleton<IJobQueue, QuartzJobQueue>();
        services.AddQuartz(quartz =>
        {
            quartz.UseInMemoryStore();
            quartz.UseDefaultThreadPool(AtOnce);
            foreach (var (name, every, command) in Schedule.Table)
                quartz.ScheduleJob<CommandJob>(
                    trigger => trigger.WithIdentity(name).StartNow().WithSchedule(SimpleScheduleBuilder.Create().WithInterval(every).RepeatForever()),
                    job => job.WithIdentity(name).UsingJobData(new JobDataMap { [CommandJob.Command] = command }));
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        return services;
    }
}
