using System.Globalization;
using System.Runtime.CompilerServices;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.People;

/// <summary>What becomes of a row. A fact that the file has as empty, and that is on record, is removed.</summary>
public enum RowOutcome { New, Changed, Same, Removed, Refused }

/// <summary>One row in the report of an import: its place, what becomes of it, and why not.</summary>
/// <param name="Line">As an editor counts them; 0 for the file as a whole.</param>
public sealed record ReportRow(ImportFile File, long Line, RowOutcome Outcome, IReadOnlyList<RowProblem>? Problems = null);

/// <summary>A problem as it is kept: its text is made in the reader's language.</summary>
public sealed record RowProblem(string Code, string? Column, IReadOnlyList<string> Arguments)
{
    internal static RowProblem Of(ImportProblem problem) =>
        new(problem.Code, problem.Column, [.. problem.Arguments.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture) ?? "")]);
}

/// <summary>All rows of both files by their lines, refused or not, counted on the way.</summary>
internal sealed class ImportRows(IPeopleStore store, ImportProblems problems, bool usable)
{
    private readonly long[,] _counts = new long[2, Enum.GetValues<RowOutcome>().Length];

    public ImportTally Tally => new(
        Of(ImportFile.People, RowOutcome.New), Of(ImportFile.People, RowOutcome.Changed), Of(ImportFile.People, RowOutcome.Same),
        Of(ImportFile.Facts, RowOutcome.New), Of(ImportFile.Facts, RowOutcome.Changed), Of(ImportFile.Facts, RowOutcome.Same), Of(ImportFile.Facts, RowOutcome.Removed),
        Of(ImportFile.People, RowOutcome.Refused) + Of(ImportFile.Facts, RowOutcome.Refused), problems.Count);

    public async IAsyncEnumerable<ReportRow> All([EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var file in Enum.GetValues<ImportFile>())
            await foreach (var row in In(file, stop))
            {
                _counts[(int)file, (int)row.Outcome]++;
                yield return row;
            }
    }

    private async IAsyncEnumerable<ReportRow> In(ImportFile file, [EnumeratorCancellation] CancellationToken stop)
    {
        using var refused = Refused(file).GetEnumerator();
        var more = refused.MoveNext();
        // Of files that nothing is loaded from only what is wrong is told.
        await foreach (var (line, outcome) in usable ? store.Outcomes(file, stop) : Nothing())
        {
            for (; more && refused.Current.Line < line; more = refused.MoveNext())
                yield return refused.Current;
            yield return new ReportRow(file, line, outcome);
        }

        for (; more; more = refused.MoveNext())
            yield return refused.Current;
    }

    private IEnumerable<ReportRow> Refused(ImportFile file) => problems.All.Where(p => p.File == file).GroupBy(p => p.Line).OrderBy(g => g.Key)
        .Select(g => new ReportRow(file, g.Key, RowOutcome.Refused, [.. g.Select(RowProblem.Of)]));

    private long Of(ImportFile file, RowOutcome outcome) => _counts[(int)file, (int)outcome];

    private static async IAsyncEnumerable<(long, RowOutcome)> Nothing()
    {
        await Task.CompletedTask;
        yield break;
    }
}
