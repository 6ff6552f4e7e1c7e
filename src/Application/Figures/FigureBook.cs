using Ventanilla.Domain.Figures;

namespace Ventanilla.Application.Figures;

/// <summary>Puts what was counted in the place of what was counted before: what is the same costs no row.</summary>
internal sealed class FigureBook(IRepository<Figure> figures, IReads reads)
{
    /// <returns>What stands there now.</returns>
    public async Task<Dictionary<FigureKey, long>> Write(FigureSpan span, DateOnly day, Dictionary<FigureKey, long> counts, CancellationToken stop)
    {
        var kept = (await figures.List(new FigureSpecs.Of(span, day), stop)).ToDictionary(f => f.Key);
        foreach (var (key, figure) in kept)
            figure.Count(counts.GetValueOrDefault(key));
        foreach (var (key, value) in counts)
            if (!kept.ContainsKey(key))
                figures.Add(kept[key] = Figure.Of(span, day, key, value));
        return kept.Values.Where(f => f.Value > 0).ToDictionary(f => f.Key, f => f.Value);
    }

    /// <summary>A day, and with it the sum of its month.</summary>
    public async Task WriteDay(DateOnly day, Dictionary<FigureKey, long> counts, CancellationToken stop)
    {
        var sums = await Write(FigureSpan.Day, day, counts, stop);
        var month = FigurePeriod.FirstOf(day);
        var last = month.AddMonths(1).AddDays(-1);
        foreach (var other in await reads.List(reads.Of<Figure>().Where(f => f.Span == FigureSpan.Day && f.Day >= month && f.Day <= last && f.Day != day)
            .GroupBy(f => new { f.Measure, f.Kind, f.Channel, f.Length })
            .Select(g => new { g.Key.Measure, g.Key.Kind, g.Key.Channel, g.Key.Length, Value = g.Sum(f => f.Value) }), stop))
            sums.Plus(new(other.Measure, other.Kind, other.Channel, other.Length), other.Value);
        await Write(FigureSpan.Month, month, sums, stop);
    }
}
