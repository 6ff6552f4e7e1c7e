using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Infrastructure.Jobs;
using Ventanilla.Infrastructure.Notifications;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure;

public static class Registration
{
    /// <summary>Everything the application needs from outside: database, mail, jobs.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(TimeProvider.System)
        .AddPersistence(configuration)
        .AddNotifications(configuration)
        .AddJobs();
}
