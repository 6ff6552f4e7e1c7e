using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Microsoft.Extensions.DependencyInjection;

namespace Ventanilla.Infrastructure.Jobs;

internal static class JobsRegistration
{
    private const int AtOnce = 8;

    /// <summary>The job engine of the Full package set; its twin is in the sibling folder, and the project file compiles one of the two.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<CommandRunner>();
        services.AddSingleton<IJobQueue, HangfireJobQueue>();
        services.AddTransient<HangfireJobs>();
        // Its own, not Hangfire's static ones: two hosts in one process must not run each other's jobs.
        services.AddSingleton<JobStorage>(_ => new InMemoryStorage());
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());
        services.AddHangfireServer(options =>
        {
            options.WorkerCount = AtOnce;
            // A page waits for a mail a second at most, not the fifteen that Hangfire polls by default for what is due.
            options.SchedulePollingInterval = TimeSpan.FromSeconds(1);
        });
        services.AddHostedService<RecurringJobs>();
        return services;
    }
}
