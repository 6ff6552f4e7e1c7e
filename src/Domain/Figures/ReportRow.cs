namespace Ventanilla.Domain.Figures;

/// <summary>What the public is told of the cases of one month, of one kind and channel where it is told by them.</summary>
/// <param name="Kind">Null: of several that are told together, or of all.</param>
/// <param name="Channel">The same.</param>
/// <param name="Times">Business days until the answer reached the person, of those whom it reached in the month.</param>
public sealed record ReportRow(DateOnly Month, string? Kind, string? Channel, long Received, long Transferred, long Denied, Lengths Times)
{
    /// <summary>Fewer people than this are told of with others only: of one alone, somebody who knows that they filed would learn how it ended.</summary>
    public const int FewestPeople = 5;

    public long Answered => Times.Total;

    /// <summary>Null where there are too few answers to tell of.</summary>
    public int? Percentile(int part) => Answered < FewestPeople ? null : Times.Percentile(part);

    /// <summary>Rows of fewer than five cases received are told as one, together with the smallest of the others where they are still too few: so the rows add up to
    /// the month, and no difference between them tells of fewer.</summary>
    public static IEnumerable<ReportRow> Folded(IEnumerable<ReportRow> rows) => rows.GroupBy(r => r.Month).OrderBy(g => g.Key).SelectMany(Fold);

    private static IEnumerable<ReportRow> Fold(IEnumerable<ReportRow> ofMonth)
    {
        List<ReportRow> alone = [.. ofMonth.OrderByDescending(r => r.Received).ThenBy(r => r.Kind, StringComparer.Ordinal).ThenBy(r => r.Channel, StringComparer.Ordinal)];
        List<ReportRow> together = [.. alone.Where(r => r.Received < FewestPeople)];
        alone.RemoveAll(together.Contains);
        while (together.Count > 0 && together.Sum(r => r.Received) < FewestPeople && alone.Count > 0)
        {
            together.Add(alone[^1]);
            alone.RemoveAt(alone.Count - 1);
        }

        return together.Count == 0 ? alone : [.. alone, Sum(together)];
    }

    private static ReportRow Sum(List<ReportRow> rows) => rows.Count == 1 ? rows[0] with { Kind = null, Channel = null } : new(rows[0].Month, null, null,
        rows.Sum(r => r.Received), rows.Sum(r => r.Transferred), rows.Sum(r => r.Denied), new(rows.SelectMany(r => r.Times.Counts)));
}
