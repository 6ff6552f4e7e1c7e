using System.Text.RegularExpressions;

namespace Ventanilla.Infrastructure.Persistence.PostgreSql;

/// <summary>Whoever waited for a row gets it as it is then, or not at all if it is no longer so. Tables in conditions, or beside it, are not locked.</summary>
internal sealed partial class PostgreSqlRowLock : RowLock
{
    public static readonly PostgreSqlRowLock Instance = new();

    internal override string Locking(string query) => query.Contains(" JOIN ", StringComparison.Ordinal)
        ? $"{query}\nFOR UPDATE OF {FirstTable.Match(query).Groups["name"].Value}"
        : $"{query}\nFOR UPDATE";

    [GeneratedRegex(@"\bFROM \w+ AS (?<name>\w+)")]
    private static partial Regex FirstTable { get; }
}
