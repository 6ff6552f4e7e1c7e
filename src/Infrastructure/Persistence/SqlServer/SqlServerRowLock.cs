using System.Text.RegularExpressions;

namespace Ventanilla.Infrastructure.Persistence.SqlServer;

/// <summary>Whoever waited for a row gets it as it is then, also where readers see row versions. Tables in conditions are not locked.</summary>
internal sealed partial class SqlServerRowLock : RowLock
{
    public static readonly SqlServerRowLock Instance = new();

    internal override string Locking(string query) => FirstTable.Replace(query, "$0 WITH (UPDLOCK, ROWLOCK)", count: 1);

    [GeneratedRegex(@"\bFROM \[\w+\] AS \[\w+\]")]
    private static partial Regex FirstTable { get; }
}
