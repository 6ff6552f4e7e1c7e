using Microsoft.EntityFrameworkCore;
using Ventanilla.Infrastructure.Persistence;
using Ventanilla.Infrastructure.Persistence.PostgreSql;
using Ventanilla.Infrastructure.Persistence.SqlServer;

namespace Ventanilla.Architecture.Tests.Persistence;

/// <summary>The model of each provider, without a server.</summary>
internal static class Contexts
{
    public static readonly string[] Providers = ["SqlServer", "PostgreSql"];

    /// <param name="recorder">Stands in for the server.</param>
    public static VentanillaDbContext Of(string provider, Recorder? recorder = null)
    {
        if (provider == "SqlServer")
            return new SqlServerContext(Built<SqlServerContext>(o => SqlServerContext.Use(o, "Server=none;Database=ventanilla"), recorder));
        return new PostgreSqlContext(Built<PostgreSqlContext>(o => o.UseNpgsql("Host=none;Database=ventanilla"), recorder));
    }

    private static DbContextOptions<T> Built<T>(Action<DbContextOptionsBuilder> use, Recorder? recorder) where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        use(options);
        if (recorder is not null)
            options.AddInterceptors(recorder);
        return options.Options;
    }
}
