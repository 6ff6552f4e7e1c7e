using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Ventanilla.Infrastructure.Persistence.PostgreSql;

/// <summary>The model on PostgreSQL, and its migrations beside it.</summary>
public sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : VentanillaDbContext(options)
{
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string connection)
    {
        options.UseNpgsql(connection);
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new OneTrain());
        return options;
    }

    protected override string ExactCollation => "C";
    protected override string InCapitals(string column) => $"upper(\"{column}\")";

    internal override string CountOfConnections =>
        "SELECT current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int AS \"Value\"";

    /// <summary>The pool of the job engine, and the sessions of the turns.</summary>
    internal override int ConnectionsForJobs => Jobs.JobStorages.Pool + 5;

    internal override string SpendBudgets(int howMany) => PostgreSqlBudgets.Spend(howMany);
}
