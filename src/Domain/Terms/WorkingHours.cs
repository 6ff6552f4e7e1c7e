using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Domain.Terms;

/// <summary>One stretch of work on a day of the week, by the clock of Colombia; a day with a lunch break has two.</summary>
public sealed record Shift(DayOfWeek Day, TimeOnly From, TimeOnly To);

/// <summary>When the organisation works on cases. Holidays of the calendar have no hours; whether Saturdays count before the law says nothing here.</summary>
public sealed record WorkingHours
{
    private WorkingHours() { }

    public IReadOnlyList<Shift> Shifts { get; private init; } = [];

    public static Result<WorkingHours> Of(IReadOnlyList<Shift> shifts)
    {
        Shift[] ordered = [.. shifts.OrderBy(s => (s.Day, s.From))];
        if (ordered.Length == 0 || ordered.Any(s => s.From >= s.To))
            return CaseFailures.ShiftsNeeded;
        if (ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.Day == pair.Second.Day && pair.First.To > pair.Second.From))
            return CaseFailures.ShiftsOverlap;
        return new WorkingHours { Shifts = ordered };
    }

    /// <summary>Whether somebody works at that moment.</summary>
    public bool Covers(DateTimeOffset moment, BusinessCalendar calendar) => Next(moment, calendar) == moment;

    /// <summary>That moment where somebody works then, else the next at which somebody does.</summary>
    public DateTimeOffset Next(DateTimeOffset moment, BusinessCalendar calendar)
    {
        var work = From(Colombia.Day(moment), calendar).SelectMany(d => d.Work).First(w => w.To > moment);
        return work.From > moment ? work.From : moment;
    }

    /// <summary>Day after day, without end, those that have hours, from that one on.</summary>
    internal IEnumerable<WorkingDay> From(DateOnly day, BusinessCalendar calendar)
    {
        for (; ; day = day.AddDays(1))
        {
            Stretch[] work = [.. Shifts.Where(s => s.Day == day.DayOfWeek).Select(s => new Stretch(Colombia.At(day, s.From), Colombia.At(day, s.To)))];
            if (work.Length > 0 && !calendar.Day(day).IsOff)
                yield return new(day, work);
        }
    }
}

/// <summary>From one moment up to another.</summary>
internal readonly record struct Stretch(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Nothing where it would end before it begins.</summary>
    public TimeSpan Length => TimeSpan.FromTicks(Math.Max(0, (To - From).Ticks));
}

/// <summary>The stretches of work of one day, in order.</summary>
internal sealed record WorkingDay(DateOnly Day, IReadOnlyList<Stretch> Work)
{
    public DateTimeOffset End => Work[^1].To;
}
