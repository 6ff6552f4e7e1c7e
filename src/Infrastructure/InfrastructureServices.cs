using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Infrastructure.Jobs;
using Ventanilla.Infrastructure.Notifications;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure;

public static class InfrastructureServices
{
    /// <summary>Everything the application needs from outside: database, mail, jobs.</summary>
    /// <param name="role">Whether this process runs jobs, or only asks for them.</param>
    public static IServiceCollection AddInfrastructure(
        this IServiceCollection services, IConfiguration configuration, HostRole role = HostRole.All) => services
        .AddSingleton(TimeProvider.System)
        .AddPersistence(configuration)
        .AddNotifications(configuration)
        .AddJobs(configuration, role);
}
