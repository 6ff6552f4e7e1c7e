using Ventanilla.Domain.Portal;

namespace Ventanilla.Domain.Figures;

/// <summary>How far the days are counted. Its row is locked while a day is counted, so one machine at a time writes figures.</summary>
public sealed class FigureClock
{
    /// <summary>Its only id.</summary>
    public const int Only = 1;

    /// <summary>So many days are counted anew after their end: for what happened on them and is written later, such as the last try of a mail.</summary>
    public const int DaysOpen = 3;

    private FigureClock() { }

    public int Id { get; private init; } = Only;

    /// <summary>All days up to this one are counted.</summary>
    public DateOnly Through { get; private set; }

    /// <summary>The day of the last count.</summary>
    public DateOnly CountedOn { get; private set; }

    /// <summary>The first day that every count of <see cref="CountedOn"/> counts anew.</summary>
    public DateOnly OpenFrom { get; private set; }

    /// <summary>When today was counted last; null until it was.</summary>
    public DateTimeOffset? CountedAt { get; private set; }

    /// <summary>A first day is about to be counted: of what came before it there is nothing.</summary>
    public static FigureClock Begin(DateOnly first, DateOnly today) => new() { Through = first.AddDays(-1), CountedOn = today, OpenFrom = today.AddDays(-DaysOpen) };

    /// <summary>From the first that is still to be counted, or to be counted anew, up to today. After days without a count those from before them are
    /// counted anew all day long: what a worker had left lying is written in that time.</summary>
    public IEnumerable<DateOnly> ToCount(DateOnly today) => DaysFrom(Earlier(OpenFromOn(today), Through.AddDays(1)), today);

    public void Counted(DateOnly day, DateTimeOffset now)
    {
        var today = Colombia.Day(now);
        (OpenFrom, CountedOn) = (OpenFromOn(today), today);
        Through = day > Through ? day : Through;
        CountedAt = day == today ? now : CountedAt;
    }

    public static IEnumerable<DateOnly> DaysFrom(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            yield return day;
    }

    private DateOnly OpenFromOn(DateOnly today) => CountedOn < today ? Earlier(CountedOn, Through).AddDays(-DaysOpen) : OpenFrom;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
