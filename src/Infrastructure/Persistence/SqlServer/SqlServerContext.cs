namespace Ventanilla.Infrastructure.Persistence.SqlServer;

/// <summary>The model on SQL Server, and its migrations beside it.</summary>
public sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : VentanillaDbContext(options)
{
    protected override string ExactCollation => "Latin1_General_100_BIN2";
    protected override string InCapitals(string column) => $"UPPER([{column}])";

    internal override string SpendBudgets(int howMany) => SqlServerBudgets.Spend(howMany);
}
