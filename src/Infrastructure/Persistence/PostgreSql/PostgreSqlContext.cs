namespace Ventanilla.Infrastructure.Persistence.PostgreSql;

/// <summary>The model on PostgreSQL, and its migrations beside it.</summary>
public sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : VentanillaDbContext(options)
{
    protected override string ExactCollation => "C";
    protected override string InCapitals(string column) => $"upper(\"{column}\")";

    internal override string SpendBudgets(int howMany) => PostgreSqlBudgets.Spend(howMany);
}
