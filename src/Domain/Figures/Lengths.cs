namespace Ventanilla.Domain.Figures;

/// <summary>How many of something were of which length. Of such counts those of several days can be added up, which their medians could not.</summary>
public sealed class Lengths(IEnumerable<(int Length, long Count)> counts)
{
    public IReadOnlyList<(int Length, long Count)> Counts { get; } =
        [.. counts.GroupBy(c => c.Length, (length, same) => (Length: length, Count: same.Sum(c => c.Count))).Where(c => c.Count > 0).OrderBy(c => c.Length)];

    public long Total => Counts.Sum(c => c.Count);

    /// <summary>The shortest length that at least so large a part of them does not pass (the nearest rank); null where there are none.</summary>
    /// <param name="part">Of a hundred.</param>
    public int? Percentile(int part)
    {
        var passed = 0L;
        var total = Total;
        foreach (var (length, count) in Counts)
            if ((passed += count) * 100 >= total * part)
                return length;
        return null;
    }
}
