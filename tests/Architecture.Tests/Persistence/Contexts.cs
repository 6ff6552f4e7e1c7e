using Microsoft.EntityFrameworkCore;
using Ventanilla.Infrastructure.Persistence;
using Ventanilla.Infrastructure.Persistence.PostgreSql;
using Ventanilla.Infrastructure.Persistence.SqlServer;

namespace Ventanilla.Architecture.Tests.Persistence;

/// <summary>The model of each provider, without a server.</summary>
internal static class Contexts
{
    public static VentanillaDbContext Of(string provider) => provider == "SqlServer"
        ? new SqlServerContext(new DbContextOptionsBuilder<SqlServerContext>().UseSqlServer("Server=none").Options)
        : new PostgreSqlContext(new DbContextOptionsBuilder<PostgreSqlContext>().UseNpgsql("Host=none").Options);
}
