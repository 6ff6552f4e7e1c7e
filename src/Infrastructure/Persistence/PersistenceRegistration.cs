using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.People;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Infrastructure.Limits;
using Ventanilla.Infrastructure.People;
using Ventanilla.Infrastructure.Persistence.PostgreSql;
using Ventanilla.Infrastructure.Persistence.SqlServer;
using Ventanilla.Infrastructure.SignIn;

namespace Ventanilla.Infrastructure.Persistence;

internal static class PersistenceRegistration
{
    private const string PostgreSql = "PostgreSql", SqlServer = "SqlServer";

    /// <summary>Over what the driver does by itself; the connection string has the last word. Nothing of ours outlives its transaction on a
    /// connection (no SET, no temporary table, no lock of a session), so none has to be reset; and what is asked again and again is planned once. With the job engine's pool a
    /// process fits into a server as it comes, and nobody waits longer than five seconds to be told that there is no room.</summary>
    internal const string PostgreSqlDefaults = "No Reset On Close=true;Max Auto Prepare=100;Maximum Pool Size=50;Timeout=5;";

    /// <summary>The database that <c>Database:Provider</c> names (<c>SqlServer</c> or <c>PostgreSql</c>) at <c>ConnectionStrings:Ventanilla</c>.</summary>
    /// <exception cref="SettingsException">Every fault of these settings.</exception>
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        string[] faults = [.. Faults(configuration)];
        if (faults.Length > 0)
            throw new SettingsException(faults);
        var connection = configuration.GetConnectionString("Ventanilla")!;
        _ = configuration["Database:Provider"] switch
        {
            PostgreSql => services
                .AddDbContext<PostgreSqlContext>(o => PostgreSqlContext.Use(o, PostgreSqlDefaults + connection).AddInterceptors(PostgreSqlRowLock.Instance))
                .AddScoped<VentanillaDbContext>(p => p.GetRequiredService<PostgreSqlContext>())
                .AddScoped<IPeopleStore, PostgreSqlPeopleStore>().AddScoped<IPurge, PostgreSqlPurge>()
                .AddSingleton<IDeliveryQueue, PostgreSqlDeliveryQueue>().AddSingleton<ITurns>(new PostgreSqlTurns(connection)),
            _ => services
                .AddDbContext<SqlServerContext>(o => SqlServerContext.Use(o, connection).AddInterceptors(SqlServerRowLock.Instance))
                .AddScoped<VentanillaDbContext>(p => p.GetRequiredService<SqlServerContext>())
                .AddScoped<IPeopleStore, SqlServerPeopleStore>().AddScoped<IPurge, SqlServerPurge>()
                .AddSingleton<IDeliveryQueue, SqlServerDeliveryQueue>().AddSingleton<ITurns>(new SqlServerTurns(connection)),
        };
        services.AddHostedService(p => new PoolCheck(configuration, p.GetRequiredService<IServiceScopeFactory>(), p.GetRequiredService<ILogger<PoolCheck>>()));
        services.AddScoped<UnitOfWork>();
        services.AddSingleton<CommitWitness>();
        services.AddScoped<IUnitOfWork>(p => p.GetRequiredService<UnitOfWork>());
        services.AddScoped(typeof(IRepository<>), typeof(Repository<>));
        services.AddScoped<IReads, Reads>();
        services.AddScoped<IDatabase, Database>();
        services.AddSingleton<ISaltKey, SaltKeys>();
        services.AddSingleton<Budgets>();
        services.AddScoped<CommandBudgets>();
        services.AddScoped<IBudgets>(p => p.GetRequiredService<CommandBudgets>());
        return services.AddSingleton<ICsvFiles, CsvFiles>();
    }

    private static IEnumerable<string> Faults(IConfiguration configuration)
    {
        var (provider, connection) = (configuration["Database:Provider"], configuration.GetConnectionString("Ventanilla"));
        if (provider is not (PostgreSql or SqlServer))
            yield return $"Database:Provider is '{provider}'; it must be SqlServer or PostgreSql.";
        if (string.IsNullOrWhiteSpace(connection))
            yield return "ConnectionStrings:Ventanilla is missing: where the database is, e.g. "
                + (provider == PostgreSql ? "Host=…;Database=…;Username=…;Password=…" : "Server=…;Database=…;User ID=…;Password=…;Encrypt=True") + ".";
        else if (Unreadable(provider, connection) is { } fault)
            yield return $"ConnectionStrings:Ventanilla cannot be read: {fault}";
        if (PoolCheck.ProcessesOf(configuration) is null)
            yield return $"Database:Processes is '{configuration["Database:Processes"]}'; it must be how many processes share the database.";
    }

    private static string? Unreadable(string? provider, string connection)
    {
        try
        {
            DbConnectionStringBuilder _ = provider switch
            {
                PostgreSql => new NpgsqlConnectionStringBuilder(connection),
                SqlServer => new SqlConnectionStringBuilder(connection),
                _ => new DbConnectionStringBuilder { ConnectionString = connection },
            };
            return null;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            return fault.Message;
        }
    }
}
