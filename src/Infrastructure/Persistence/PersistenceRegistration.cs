using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.People;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Infrastructure.Hosting;
using Ventanilla.Infrastructure.KeyRing;
using Ventanilla.Infrastructure.Limits;
using Ventanilla.Infrastructure.People;
using Ventanilla.Infrastructure.Persistence.PostgreSql;
using Ventanilla.Infrastructure.Persistence.SqlServer;
using Ventanilla.Infrastructure.SignIn;

namespace Ventanilla.Infrastructure.Persistence;

internal static class PersistenceRegistration
{
    /// <summary>Over what the driver does by itself; the connection string has the last word. Nothing of ours outlives its transaction on a
    /// connection (no SET, no temporary table, no lock of a session), so none has to be reset; and what is asked again and again is planned once. With the job engine's pool a
    /// process fits into a server as it comes, and nobody waits longer than five seconds to be told that there is no room.</summary>
    internal const string PostgreSqlDefaults = "No Reset On Close=true;Max Auto Prepare=100;Maximum Pool Size=50;Timeout=5;";

    /// <summary>The database that <c>Database:Provider</c> names (<c>SqlServer</c> or <c>PostgreSql</c>) at <c>ConnectionStrings:Ventanilla</c>.</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("Ventanilla")
            ?? throw new SettingsException("ConnectionStrings:Ventanilla is not set.");
        _ = configuration["Database:Provider"] switch
        {
            "PostgreSql" => services
                .AddDbContext<PostgreSqlContext>(o => o.UseNpgsql(PostgreSqlDefaults + connection).AddInterceptors(PostgreSqlRowLock.Instance))
                .AddScoped<VentanillaDbContext>(p => p.GetRequiredService<PostgreSqlContext>())
                .AddScoped<IPeopleStore, PostgreSqlPeopleStore>().AddScoped<IPurge, PostgreSqlPurge>()
                .AddSingleton<IDeliveryQueue, PostgreSqlDeliveryQueue>().AddSingleton<ITurns>(new PostgreSqlTurns(connection)),
            "SqlServer" => services
                .AddDbContext<SqlServerContext>(o => SqlServerContext.Use(o, connection).AddInterceptors(SqlServerRowLock.Instance))
                .AddScoped<VentanillaDbContext>(p => p.GetRequiredService<SqlServerContext>())
                .AddScoped<IPeopleStore, SqlServerPeopleStore>().AddScoped<IPurge, SqlServerPurge>()
                .AddSingleton<IDeliveryQueue, SqlServerDeliveryQueue>().AddSingleton<ITurns>(new SqlServerTurns(connection)),
            var other => throw new SettingsException($"Database:Provider is '{other}'; it must be SqlServer or PostgreSql."),
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
        services.AddSingleton<ICsvFiles, CsvFiles>();
        return services.AddKeyRing(configuration);
    }
}
