namespace Ventanilla.Domain.Terms;

/// <summary>A date as a stored fact: so many business days after a day, by that rule and that version of the calendar, made that date. No edit of the
/// calendar changes it.</summary>
public sealed record DayCount
{
    private DayCount() { }

    public DayCount(DateOnly after, int days, DateOnly until, LegalSource source, int calendar) =>
        (After, Days, Until, Source, Calendar) = (after, days, until, source, calendar);

    /// <summary>The day before day 1.</summary>
    public DateOnly After { get; private init; }
    public int Days { get; private init; }
    public DateOnly Until { get; private init; }
    public LegalSource Source { get; private init; }
    public int Calendar { get; private init; }
}
