using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ventanilla.Application.Jobs;
using Ventanilla.Domain.Notifications;

namespace Ventanilla.Infrastructure.Jobs;

internal static class JobsRegistration
{
    /// <summary>Mails go out by several within one job, so a few workers carry it all; each listens on a connection of its own.</summary>
    private const int AtOnce = 4;

    /// <summary>How often Hangfire looks whether the schedule is due.</summary>
    public static readonly TimeSpan SchedulePolling = TimeSpan.FromSeconds(2);

    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration, HostRole role)
    {
        services.AddSingleton(new JobStorages(configuration["Database:Provider"]!, configuration.GetConnectionString("Ventanilla")!));
        services.AddSingleton<IJobQueue, JobQueue>();
        services.AddSingleton<IJobBoard, JobBoard>();
        services.AddScoped<JobRunner>();
        // Its own, not Hangfire's static ones: two hosts in one process must not run each other's jobs.
        services.AddSingleton(provider => provider.GetRequiredService<JobStorages>().Open());
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddHangfire((provider, hangfire) => hangfire
            .UseLogProvider(new JobLogs(provider.GetRequiredService<ILoggerFactory>()))
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseTypeResolver(JobCommands.TypeOf)
            .UseRecommendedSerializerSettings());
        return role is HostRole.Web ? services : services.AddWorkers();
    }

    private static IServiceCollection AddWorkers(this IServiceCollection services)
    {
        services.AddSingleton<IBackgroundProcess, ScheduleKeeper>().AddSingleton<IBackgroundProcess, TrailSealer>();
        // Whoever stops lets the mails on the line come to their end and be written down, and the host waits for that.
        var patience = OutgoingMessage.LongestSend + TimeSpan.FromSeconds(5);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = patience + TimeSpan.FromSeconds(5));
        return services.AddHangfireServer(server =>
        {
            server.WorkerCount = AtOnce;
            server.SchedulePollingInterval = SchedulePolling;
            server.ShutdownTimeout = patience;
        });
    }
}
