using System.Text.RegularExpressions;
using Ventanilla.Architecture.Tests.Persistence;
using Ventanilla.Infrastructure.Jobs;

namespace Ventanilla.Architecture.Tests;

/// <summary>Each kind of row has its life in one table, "How long rows live" of docs/operations.md: a new table fails until its life stands there.</summary>
public sealed class RetentionTests
{
    private static readonly (string Table, string Life, string EndedBy)[] Lives =
        [.. Regex.Matches(Section(), @"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$", RegexOptions.Multiline).Select(m => (m.Groups[1].Value, m.Groups[2].Value.Trim(), m.Groups[3].Value.Trim()))];

    [Fact]
    public void Every_table_has_its_life_and_every_life_its_table()
    {
        using var db = Contexts.Of("PostgreSql");
        var tables = db.Model.GetEntityTypes().Select(e => Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(e)!).Distinct().ToArray();

        tables.Length.ShouldBeGreaterThan(30);
        Lives.Select(l => l.Table).Order(StringComparer.Ordinal).ShouldBe(tables.Order(StringComparer.Ordinal));
    }

    /// <summary>A row is ended by a job that there is, by a command, with another row, or never.</summary>
    [Fact]
    public void Whatever_ends_a_row_is_there()
    {
        var code = string.Join('\n', Tree.Code("src").Select(f => f.Code));
        string[] jobs = [.. Schedule.Table.Select(s => s.Key)];
        foreach (var (table, _, endedBy) in Lives)
        {
            var named = Regex.Matches(endedBy, "`([^`]+)`").Select(m => m.Groups[1].Value).ToArray();
            (named.Length > 0 || endedBy == "nothing").ShouldBeTrue($"{table}: {endedBy}");
            foreach (var name in named)
                (name.Contains('-', StringComparison.Ordinal) ? jobs.Contains(name) : Lives.Any(l => l.Table == name) || Regex.IsMatch(code, $@"\bclass {name}\b|\brecord {name}\b"))
                    .ShouldBeTrue($"{table}: {name}");
        }
    }

    private static string Section()
    {
        var text = File.ReadAllText(Path.Combine(Tree.Root, "docs/operations.md"));
        return Regex.Match(text, @"^## How long rows live$(.*?)(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline).Value;
    }
}
