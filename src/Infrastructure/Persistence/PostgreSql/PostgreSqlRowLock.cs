namespace Ventanilla.Infrastructure.Persistence.PostgreSql;

/// <summary>Whoever waited for a row gets it as it is then, or not at all if it is no longer so. Tables in conditions are not locked.</summary>
internal sealed class PostgreSqlRowLock : RowLock
{
    public static readonly PostgreSqlRowLock Instance = new();

    internal override string Locking(string query) => $"{query}\nFOR UPDATE";
}
