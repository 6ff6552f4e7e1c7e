using Ventanilla.Domain.Portal;

namespace Ventanilla.Domain.Terms;

/// <summary>What a day does in the way to a date.</summary>
public enum DayRole
{
    /// <summary>It does not count; its kind says why.</summary>
    Skipped,

    /// <summary>A business day on which it came in after the closing hour.</summary>
    AfterClosing,

    /// <summary>The day on which it came in before the law: the day after may be day 1.</summary>
    Received,

    /// <summary>One of the days of the term.</summary>
    Counted,

    /// <summary>The day on which the person was asked for what is missing.</summary>
    Asked,

    /// <summary>The day on which the months of the person end, which may be moved on to a business day.</summary>
    MonthsEnd,

    /// <summary>The business day that the end of the months moved on to.</summary>
    MovedTo,
}

/// <summary>One day on the way to a date.</summary>
/// <param name="Number">Of a counted day: which of the term's, from 1.</param>
public sealed record ExplainedDay(CalendarDay Day, DayRole Role, int? Number = null);

/// <summary>One part of the way to a date: which rule, which version of the calendar, and every day of it in order, none left out. Of months only the
/// days at their beginning and their end.</summary>
public sealed record ExplainedPart(LegalSource Source, int Calendar, DateOnly Until, IReadOnlyList<ExplainedDay> Days);

/// <summary>"¿Por qué esta fecha?": the way to the date that a clock runs to, day by day, from the same facts as the date itself.</summary>
public static class Explanation
{
    /// <param name="calendars">Each version of the calendar, also those of the past.</param>
    public static IReadOnlyList<ExplainedPart> Of(LegalClock clock, Func<int, BusinessCalendar> calendars)
    {
        if (clock.DueOn is null)
            return [OfMonths(clock.Completion!, calendars(clock.Completion!.Calendar))];
        var term = OfTerm(clock.CountsFrom, clock.Term, calendars(clock.Term.Calendar));
        return clock.Extension is { Count: var extension } ? [term, OfCount(extension, calendars(extension.Calendar), [])] : [term];
    }

    private static ExplainedPart OfTerm(DateTimeOffset from, DayCount count, BusinessCalendar calendar)
    {
        var came = Colombia.Day(from);
        return OfCount(count, calendar, [.. Days(came, count.After).Select(calendar.Day).Select(d => new ExplainedDay(d, RoleBefore(d)))]);

        DayRole RoleBefore(CalendarDay day) =>
            day.Date == count.After ? DayRole.Received : day.Counts ? DayRole.AfterClosing : DayRole.Skipped;
    }

    private static ExplainedPart OfCount(DayCount count, BusinessCalendar calendar, List<ExplainedDay> days)
    {
        var number = 0;
        foreach (var day in Days(count.After.AddDays(1), count.Until).Select(calendar.Day))
            days.Add(day.Counts ? new(day, DayRole.Counted, ++number) : new(day, DayRole.Skipped));
        return new(count.Source, count.Calendar, count.Until, days);
    }

    private static ExplainedPart OfMonths(Completion completion, BusinessCalendar calendar)
    {
        var asked = new ExplainedDay(calendar.Day(Colombia.Day(completion.AskedAt)), DayRole.Asked);
        var end = Days(completion.MonthsEnd, completion.Until).Select(calendar.Day).Select(d => new ExplainedDay(d,
            d.Date == completion.MonthsEnd ? DayRole.MonthsEnd : d.Date == completion.Until ? DayRole.MovedTo : DayRole.Skipped));
        return new(completion.Source, completion.Calendar, completion.Until, [asked, .. end]);
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            yield return day;
    }
}
