using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Domain.Tests.Terms;

/// <summary>Calendars and moments for the stories of clocks.</summary>
internal static class Clocks
{
    public static readonly TimeOnly Closing = new(17, 0);
    public static readonly BusinessCalendar Calendar = BusinessCalendar.First(Closing);

    /// <summary>"2026-03-27 09:30", or a day alone at nine, by the clock of Colombia.</summary>
    public static DateTimeOffset At(string moment)
    {
        var shown = DateTime.Parse(moment, null);
        return Colombia.At(DateOnly.FromDateTime(shown), moment.Contains(' ', StringComparison.Ordinal) ? TimeOnly.FromDateTime(shown) : new(9, 0));
    }

    public static DateOnly Day(string day) => DateOnly.Parse(day, null);

    public static LegalClock Filed(CaseKind kind, string moment) => LegalClock.Start(kind, At(moment), Calendar)!;

    /// <summary>The next version, with that day off.</summary>
    public static BusinessCalendar Off(this BusinessCalendar calendar, string day, string reason = "Paro") =>
        calendar.With(new DayOverride(Day(day), false, reason));

    public static BusinessCalendar With(this BusinessCalendar calendar, params DayOverride[] more) =>
        calendar.Edit(calendar.ClosesAt, calendar.SaturdaysCount, [.. calendar.Overrides, .. more]).Value;

    public static readonly CaseKind[] Legal = [.. Enum.GetValues<CaseKind>().Where(k => LegalTerms.Of(k) is not null)];

    public static Gen<DateOnly> AnyDay => Gen.Choose(0, 36_890).Select(n => new DateOnly(2000, 1, 1).AddDays(n));
    public static Gen<TimeOnly> AnyTime => Gen.Choose(0, 24 * 60 - 1).Select(m => new TimeOnly(m / 60, m % 60));
    public static Gen<DateTimeOffset> AnyMoment => from day in AnyDay from time in AnyTime select Colombia.At(day, time);
    public static Gen<CaseKind> AnyKind => Gen.Elements(Legal);

    public static void Always<T>(Gen<T> gen, Func<T, bool> property, int times = 500) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(gen.ToArbitrary(), property));
}
