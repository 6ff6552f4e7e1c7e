using Microsoft.EntityFrameworkCore.Infrastructure;
using Ventanilla.Domain.People;

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
    protected override string IsFalse(string column) => $"NOT \"{column}\"";

    protected override string Key(params (string Column, bool MayBeNull)[] columns)
    {
        var parts = columns.Select((c, i) => (i, c.MayBeNull) switch
        {
            (0, _) => $"\"{c.Column}\"",
            (_, true) => $"coalesce(' ' || \"{c.Column}\", '')",
            _ => $"' ' || \"{c.Column}\"",
        });
        return $"translate({string.Join(" || ", parts)}, '{PersonKey.From}', '{PersonKey.To}')";
    }

    internal override string CountOfConnections =>
        "SELECT current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int AS \"Value\"";

    /// <summary>The pool of the job engine, and the sessions of the turns.</summary>
    internal override int ConnectionsForJobs => Jobs.JobStorages.Pool + 5;

    internal override string SpendBudgets(int howMany) => PostgreSqlBudgets.Spend(howMany);
}
