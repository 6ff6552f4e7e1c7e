using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.People;
using Ventanilla.Infrastructure.Common;
using Ventanilla.Infrastructure.People;
using Ventanilla.Infrastructure.Persistence.PostgreSql;
using Ventanilla.Infrastructure.Persistence.SqlServer;

namespace Ventanilla.Infrastructure.Persistence;

internal static class PersistenceRegistration
{
    /// <summary>The database that <c>Database:Provider</c> names (<c>SqlServer</c> or <c>PostgreSql</c>) at <c>ConnectionStrings:Ventanilla</c>.</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("Ventanilla")
            ?? throw new InvalidOperationException("ConnectionStrings:Ventanilla is not set.");
        _ = configuration["Database:Provider"] switch
        {
            "PostgreSql" => services
                .AddDbContext<PostgreSqlContext>(o => o.UseNpgsql(connection))
                .AddScoped<VentanillaDbContext>(p => p.GetRequiredService<PostgreSqlContext>())
                .AddScoped<IPeopleStore, PostgreSqlPeopleStore>()
                .AddSingleton<IDeliveryQueue, PostgreSqlDeliveryQueue>().AddSingleton<ITurns>(new PostgreSqlTurns(connection)),
            "SqlServer" => services
                .AddDbContext<SqlServerContext>(o => o.UseSqlServer(connection))
                .AddScoped<VentanillaDbContext>(p => p.GetRequiredService<SqlServerContext>())
                .AddScoped<IPeopleStore, SqlServerPeopleStore>()
                .AddSingleton<IDeliveryQueue, SqlServerDeliveryQueue>().AddSingleton<ITurns>(new SqlServerTurns(connection)),
            var other => throw new InvalidOperationException($"Database:Provider is '{other}'; it must be SqlServer or PostgreSql."),
        };
        services.AddScoped<UnitOfWork>();
        services.AddScoped<IUnitOfWork>(p => p.GetRequiredService<UnitOfWork>());
        services.AddScoped(typeof(IRepository<>), typeof(Repository<>));
        services.AddScoped<IDatabase, Database>();
        services.AddSingleton<IBudgets, Budgets>();
        services.AddSingleton<ICsvFiles, CsvFiles>();
        services.AddDataProtection().SetApplicationName("Ventanilla");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(p => new ConfigureOptions<KeyManagementOptions>(
            o => o.XmlRepository = new DataProtectionKeys(p.GetRequiredService<IServiceScopeFactory>())));
        return services;
    }
}
