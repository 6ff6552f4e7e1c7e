using System.Text.RegularExpressions;
using Npgsql;

namespace Ventanilla.Testing;

/// <summary>What the database server itself says it was asked, one line a statement: begin, commit, savepoints and resets too, which nobody
/// on this side hears. It reads the log of the server that <c>scripts/database</c> starts.</summary>
public sealed partial class StatementLog(TestDatabase database)
{
    private const string File = "server.log";
    private long _read;

    /// <summary>Whoever connects by this leaves every statement in the log, and nobody else does.</summary>
    public string ConnectionString { get; } =
        new NpgsqlConnectionStringBuilder(database.ConnectionString) { Options = "-c log_statement=all" }.ConnectionString;

    /// <summary>What was asked since the last time, without the job engine's own.</summary>
    public async Task<IReadOnlyList<string>> Read()
    {
        var end = await database.Scalar<long>($"SELECT size FROM pg_stat_file('{File}')");
        var written = await database.Scalar<string>($"SELECT pg_read_file('{File}', {_read}, {end - _read})");
        _read = end;
        return WithoutTheEngine([.. Statement.Matches(written!).Select(m => (m.Groups["who"].Value, Folded(m.Groups["what"].Value)))]);
    }

    /// <summary>The engine keeps its rows in a schema of its own; a transaction that touches nothing else is the engine's too.</summary>
    private static List<string> WithoutTheEngine(IReadOnlyList<(string Who, string What)> statements)
    {
        List<string> ours = [];
        foreach (var session in statements.GroupBy(s => s.Who).Select(g => g.Select(s => s.What).ToList()))
            for (var i = 0; i < session.Count; i++)
            {
                var end = session[i].StartsWith("BEGIN", StringComparison.Ordinal) ? session.FindIndex(i, s => s is "COMMIT" or "ROLLBACK") : i;
                var together = session[i..((end < 0 ? session.Count - 1 : end) + 1)];
                if (!together.Any(IsTheEngines))
                    ours.AddRange(together);
                i += together.Count - 1;
            }
        return ours;
    }

    private static bool IsTheEngines(string statement) => statement.Contains("hangfire", StringComparison.OrdinalIgnoreCase);

    private static string Folded(string statement) => Space.Replace(statement, " ").Trim();

    [GeneratedRegex(@"\[(?<who>\d+)\] LOG:  (?:statement|execute [^:]*): (?<what>.*(?:\n\t.*)*)")]
    private static partial Regex Statement { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space { get; }
}
