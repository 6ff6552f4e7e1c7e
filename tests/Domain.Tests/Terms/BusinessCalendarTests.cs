using FsCheck.Fluent;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;
using static Ventanilla.Domain.Tests.Terms.Clocks;

namespace Ventanilla.Domain.Tests.Terms;

public sealed class BusinessCalendarTests
{
    private static readonly LegalSource Source = new(Law.Ley1755, 14);

    [Theory]
    [InlineData("2026-03-27", 10, "2026-04-14")]
    [InlineData("2026-03-27", 15, "2026-04-21")]
    [InlineData("2026-03-27", 30, "2026-05-13")]
    [InlineData("2026-06-05", 10, "2026-06-23")]
    [InlineData("2026-06-05", 15, "2026-07-01")]
    [InlineData("2026-06-05", 30, "2026-07-23")]
    [InlineData("2026-12-18", 10, "2027-01-05")]
    [InlineData("2026-12-18", 15, "2027-01-13")]
    [InlineData("2026-12-18", 30, "2027-02-03")]
    [InlineData("2024-02-26", 5, "2024-03-04")] // over the 29th
    [InlineData("2023-02-26", 5, "2023-03-06")] // from a Sunday
    public void Terms_end_where_they_were_worked_out_by_hand(string filed, int days, string due) =>
        Calendar.Count(Calendar.ReceivedOn(At(filed)), days, Source).Until.ShouldBe(Day(due));

    [Fact]
    public void Any_term_of_any_filing_ends_where_walking_day_by_day_ends() => Always(
        from day in AnyDay from time in AnyTime from closes in AnyTime from days in Gen.Choose(1, 60) from saturdays in Gen.Elements(true, false)
        select (day, time, closes, days, saturdays), f =>
        {
            var calendar = BusinessCalendar.First(f.closes, f.saturdays);
            var count = calendar.Count(calendar.ReceivedOn(Colombia.At(f.day, f.time)), f.days, Source);
            return count.Until == Almanac.Due(f.day, f.time, f.closes, f.days, f.saturdays)
                && calendar.Between(count.After, count.Until) == f.days && calendar.Between(count.Until, count.After) == -f.days;
        }, times: 2_000);

    [Theory]
    [InlineData("2026-11-27 17:00", "2026-11-27")]
    [InlineData("2026-11-27 17:01", "2026-11-30")]
    [InlineData("2026-11-27 03:00", "2026-11-27")]
    [InlineData("2026-11-28 09:00", "2026-11-30")]
    [InlineData("2026-11-28 20:00", "2026-11-30")]
    [InlineData("2026-12-07 23:59", "2026-12-09")]
    [InlineData("2026-12-31 18:00", "2027-01-04")]
    public void What_comes_in_late_or_on_a_day_off_came_in_on_the_next_business_day(string moment, string received) =>
        Calendar.ReceivedOn(At(moment)).ShouldBe(Day(received));

    [Fact]
    public void The_hour_is_that_of_Colombia() =>
        Calendar.ReceivedOn(new DateTimeOffset(2026, 11, 27, 21, 59, 0, TimeSpan.Zero)).ShouldBe(Day("2026-11-27"));

    [Theory]
    [InlineData("2026-11-25", DayKind.Business)]
    [InlineData("2026-11-28", DayKind.Saturday)]
    [InlineData("2026-11-29", DayKind.Sunday)]
    [InlineData("2026-11-16", DayKind.Holiday)]
    [InlineData("2027-08-07", DayKind.Holiday)] // a Saturday
    public void A_day_says_why_it_counts_or_not(string day, DayKind kind)
    {
        Calendar.Day(Day(day)).Kind.ShouldBe(kind);
        Calendar.Counts(Day(day)).ShouldBe(kind is DayKind.Business);
    }

    [Theory]
    [InlineData("2026-11-16", Law.Ley51, null)]
    [InlineData("2026-11-28", Law.Ley4, 62)]
    [InlineData("2026-11-29", Law.Ley4, 62)]
    public void What_does_not_count_has_its_law(string day, Law law, int? article) => Calendar.Day(Day(day)).Source.ShouldBe(new LegalSource(law, article));

    [Fact]
    public void A_declared_day_overrules_every_rule_and_tells_the_reason()
    {
        var calendar = Calendar.With(new(Day("2026-11-25"), false, "Paro"), new(Day("2026-11-28"), true, "Se compensa el 24"), new(Day("2026-12-08"), true, "Turno"));

        calendar.Day(Day("2026-11-25")).ShouldBe(new CalendarDay(Day("2026-11-25"), DayKind.DeclaredOff, [], "Paro"));
        calendar.Day(Day("2026-11-28")).ShouldBe(new CalendarDay(Day("2026-11-28"), DayKind.DeclaredBusiness, [], "Se compensa el 24"));
        calendar.Counts(Day("2026-12-08")).ShouldBeTrue();
        calendar.Day(Day("2026-11-25")).Source.ShouldBeNull();
        (calendar.Day(Day("2026-11-25")).IsOff, calendar.Day(Day("2026-11-28")).IsOff).ShouldBe((true, false));
    }

    [Fact]
    public void An_edit_makes_the_next_version_and_leaves_this_one()
    {
        var next = Calendar.Edit(new(16, 0), saturdaysCount: true, [new(Day("2026-11-25"), false, "Paro")]).Value;

        (next.Version, next.ClosesAt, next.SaturdaysCount, next.Overrides.Count).ShouldBe((2, new TimeOnly(16, 0), true, 1));
        (Calendar.Version, Calendar.Overrides.Count).ShouldBe((1, 0));
        next.Counts(Day("2026-11-28")).ShouldBeTrue();
        next.Edit(Closing, false, []).Value.Version.ShouldBe(3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_override_needs_a_reason(string reason) =>
        Calendar.Edit(Closing, false, [new(Day("2026-11-24"), false, "Paro"), new(Day("2026-11-25"), false, reason)]).Failures.ShouldBe([CaseFailures.OverrideNeedsReason]);

    [Fact]
    public void A_day_is_declared_once() =>
        Calendar.Edit(Closing, false, [new(Day("2026-11-25"), false, "Paro"), new(Day("2026-11-25"), true, "No hubo paro")]).Failures.ShouldBe([CaseFailures.OverrideTwice]);
}
