using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;

namespace Ventanilla.Infrastructure.Persistence.SqlServer;

/// <summary>What SQL Server's faults mean, by their number.</summary>
internal static partial class SqlServerFaults
{
    private const int DeadlockVictim = 1205, Timeout = -2, KeyRepeated = 2627, IndexKeyRepeated = 2601;

    /// <summary>From this severity on the server closes the connection; so SqlClient tells what its network told it, too.</summary>
    private const byte Fatal = 20;

    /// <summary>Ends of a connection with a lower severity: a session that was killed, a shutdown, and databases of Azure that move.</summary>
    private static readonly HashSet<int> Ended = [596, 6005, 40143, 40197, 40501, 40540, 40613, 49918, 49919, 49920];

    /// <summary>The server undid the transaction for another one's sake.</summary>
    public static bool IsVictim(Exception fault) => fault is SqlException told && IsVictim(told.Number);

    public static bool IsLostConnection(Exception fault) => fault is SqlException told && IsLostConnection(told.Number, told.Class);

    public static bool IsTimeout(Exception fault) => fault is SqlException { Number: Timeout };

    /// <summary>The driver tells of its full pool in words only.</summary>
    public static bool HasNoRoom(Exception fault) => fault is InvalidOperationException { InnerException: null } && fault.Message.Contains("from the pool", StringComparison.Ordinal);

    /// <returns>The unique rule that was broken, by its name; or null.</returns>
    public static string? BrokenRule(Exception fault) => fault is SqlException told ? BrokenRule(told.Number, told.Message) : null;

    internal static bool IsVictim(int number) => number == DeadlockVictim;

    internal static bool IsLostConnection(int number, byte severity) => number != Timeout && (severity >= Fatal || Ended.Contains(number));

    /// <summary>The server tells the name only inside its sentence, in whatever language that is: the first of ours between quotes, which comes
    /// before the values that somebody typed.</summary>
    internal static string? BrokenRule(int number, string message) => number is KeyRepeated or IndexKeyRepeated ? RuleName.Match(message).Value : null;

    [GeneratedRegex(@"(?<=['""«])(IX|PK)_\w+(?=['""»])")]
    private static partial Regex RuleName { get; }
}
