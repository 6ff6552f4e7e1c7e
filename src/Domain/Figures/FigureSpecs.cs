namespace Ventanilla.Domain.Figures;

public static class FigureSpecs
{
    public sealed class Clock : Specification<FigureClock>
    {
        public Clock() => Query.Where(c => c.Id == FigureClock.Only);
    }

    /// <summary>All of a day or a month.</summary>
    public sealed class Of : Specification<Figure>
    {
        public Of(FigureSpan span, DateOnly day) => Query.Where(f => f.Span == span && f.Day == day);
    }

    /// <summary>What is summed over a period: its whole months, and the days before and after them.</summary>
    public sealed class Within : Specification<Figure>
    {
        public Within(FigurePeriod period)
        {
            var ((from, to), (first, last)) = ((period.From, period.To), period.Months);
            var (head, tail) = (period.HeadTo, period.TailFrom);
            Query.Where(f => (f.Span == FigureSpan.Month && f.Day >= first && f.Day <= last)
                || (f.Span == FigureSpan.Day && f.Day >= from && f.Day <= head) || (f.Span == FigureSpan.Day && f.Day >= tail && f.Day <= to));
        }
    }
}
