using Microsoft.EntityFrameworkCore.Design;
using Ventanilla.Infrastructure.Persistence.PostgreSql;
using Ventanilla.Infrastructure.Persistence.SqlServer;

namespace Ventanilla.Infrastructure.Persistence;

/// <summary>Lets <c>scripts/migrate</c> write migrations for both providers without a server or a configured portal.</summary>
internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlContext>
{
    public PostgreSqlContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlContext>().UseNpgsql("Host=none").Options);
}

/// <inheritdoc cref="PostgreSqlDesign"/>
internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerContext>
{
    public SqlServerContext CreateDbContext(string[] args) =>
        new((DbContextOptions<SqlServerContext>)SqlServerContext.Use(new DbContextOptionsBuilder<SqlServerContext>(), "Server=none").Options);
}
