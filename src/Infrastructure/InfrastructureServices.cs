using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Application.Passkeys;
using Ventanilla.Infrastructure.Audit;
using Ventanilla.Infrastructure.Cases;
using Ventanilla.Infrastructure.Connections;
using Ventanilla.Infrastructure.Jobs;
using Ventanilla.Infrastructure.KeyRing;
using Ventanilla.Infrastructure.Notifications;
using Ventanilla.Infrastructure.Passkeys;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure;

public static class InfrastructureServices
{
    /// <summary>Everything the application needs from outside: database, mail, files, jobs.</summary>
    /// <param name="role">Whether this process runs jobs, or only asks for them.</param>
    public static IServiceCollection AddInfrastructure(
        this IServiceCollection services, IConfiguration configuration, HostRole role = HostRole.All) => services
        .AddSingleton(TimeProvider.System)
        .AddPersistence(configuration)
        .AddHeads(configuration)
        .AddKeyRing(configuration)
        .AddIssuedTokens()
        .AddSingleton<IPasskeyCeremonies, PasskeyCeremonies>()
        .AddNotifications(configuration)
        .AddAttachments(configuration)
        .AddJobs(configuration, role);

    /// <summary>What a command of the host needs: the database. Neither mail nor keys, so that no setting of theirs stands in its way.</summary>
    /// <exception cref="SettingsException">Every fault of the settings of the database.</exception>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(TimeProvider.System)
        .AddPersistence(configuration)
        .AddHeads(configuration)
        .AddJobs(configuration, HostRole.Web);

    /// <summary>The same with the folder of the files of cases.</summary>
    /// <exception cref="SettingsException">Every fault of the settings of either.</exception>
    public static IServiceCollection AddDatabaseWithFiles(this IServiceCollection services, IConfiguration configuration) =>
        services.AddDatabase(configuration).AddAttachments(configuration);

    /// <summary>Every fault of the settings of everything outside, each with what to write where.</summary>
    public static IReadOnlyList<string> Faults(IConfiguration configuration) =>
    [
        .. Faults(s => s.AddPersistence(configuration)), .. Faults(s => s.AddKeyRing(configuration)), .. Faults(s => s.AddNotifications(configuration)),
        .. Faults(s => s.AddAttachments(configuration)), .. Faults(s => s.AddHeads(configuration)),
    ];

    /// <summary>Each part says by itself, when it is added, what its settings lack.</summary>
    private static IReadOnlyList<string> Faults(Action<IServiceCollection> add)
    {
        try
        {
            add(new ServiceCollection());
            return [];
        }
        catch (SettingsException refused)
        {
            return refused.Faults;
        }
        catch (KeyRingException refused)
        {
            return [refused.Message];
        }
    }
}
