using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Domain.Terms;

/// <summary>Which days count, and until which hour a day takes what comes in. A calendar never changes: an edit makes the next version and the old
/// ones are kept, so that a due date is explained by the calendar that it was counted with.</summary>
public sealed record BusinessCalendar
{
    private BusinessCalendar() { }

    public int Version { get; private init; }
    public bool SaturdaysCount { get; private init; }

    /// <summary>On the clock of Colombia. What comes in later came in on the next business day; at that very moment it is in time.</summary>
    public TimeOnly ClosesAt { get; private init; }

    /// <summary>Days that count, or do not, whatever the rules say.</summary>
    public IReadOnlyList<DayOverride> Overrides { get; private init; } = [];

    public static BusinessCalendar First(TimeOnly closesAt, bool saturdaysCount = false) =>
        new() { Version = 1, ClosesAt = closesAt, SaturdaysCount = saturdaysCount };

    /// <summary>The next version, with these overrides in place of all that this one has.</summary>
    public Result<BusinessCalendar> Edit(TimeOnly closesAt, bool saturdaysCount, IReadOnlyList<DayOverride> overrides)
    {
        if (overrides.Any(o => string.IsNullOrWhiteSpace(o.Reason)))
            return CaseFailures.OverrideNeedsReason;
        if (overrides.DistinctBy(o => o.Day).Count() < overrides.Count)
            return CaseFailures.OverrideTwice;
        return new BusinessCalendar { Version = Version + 1, ClosesAt = closesAt, SaturdaysCount = saturdaysCount, Overrides = overrides };
    }

    /// <summary>What that day is, and why.</summary>
    public CalendarDay Day(DateOnly day)
    {
        if (Overrides.FirstOrDefault(o => o.Day == day) is { } declared)
            return new(day, declared.Counts ? DayKind.DeclaredBusiness : DayKind.DeclaredOff, [], declared.Reason);
        var holidays = Holidays.On(day);
        return new(day, holidays.Count > 0 ? DayKind.Holiday : OfWeek(day.DayOfWeek), holidays);
    }

    public bool Counts(DateOnly day) => Day(day).Counts;

    /// <summary>That day where it counts, else the next that does.</summary>
    public DateOnly RollOn(DateOnly day)
    {
        while (!Counts(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The day on which it came in before the law: the next business day after the closing hour and on a day that does not count.</summary>
    public DateOnly ReceivedOn(DateTimeOffset moment)
    {
        var clock = Colombia.Clock(moment);
        var day = Colombia.Day(moment);
        return RollOn(Counts(day) && TimeOnly.FromTimeSpan(clock.TimeOfDay) > ClosesAt ? day.AddDays(1) : day);
    }

    /// <summary>The day after <paramref name="after"/> that counts is day 1; the last of them is in it until midnight.</summary>
    public DayCount Count(DateOnly after, int days, LegalSource source)
    {
        var until = after;
        for (var counted = 0; counted < days; counted++)
            until = RollOn(until.AddDays(1));
        return new(after, days, until, source, Version);
    }

    /// <summary>Business days after one day up to another; negative where the other lies before it.</summary>
    public int Between(DateOnly after, DateOnly until)
    {
        if (until < after)
            return -Between(until, after);
        var days = 0;
        for (var day = after.AddDays(1); day <= until; day = day.AddDays(1))
            days += Counts(day) ? 1 : 0;
        return days;
    }

    /// <summary>Which running cases get another date with this calendar. Nothing moves by it: it is what an edit shows before it is made.</summary>
    public IReadOnlyList<DateMove> Moves(IEnumerable<(Guid CaseId, LegalClock Clock)> running) =>
        [.. running.Select(c => new DateMove(c.CaseId, c.Clock.RunsTo, c.Clock.Recount(this).RunsTo)).Where(m => m.From != m.To)];

    private DayKind OfWeek(DayOfWeek day) => day switch
    {
        DayOfWeek.Sunday => DayKind.Sunday,
        DayOfWeek.Saturday when !SaturdaysCount => DayKind.Saturday,
        _ => DayKind.Business,
    };
}
