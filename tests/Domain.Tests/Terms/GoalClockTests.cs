using FsCheck.Fluent;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;
using static Ventanilla.Domain.Tests.Terms.Clocks;

namespace Ventanilla.Domain.Tests.Terms;

/// <summary>The own goal: hours of work with a lunch break, and rests while the person is asked.</summary>
public sealed class GoalClockTests
{
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>8 to 12 and 14 to 17; on Saturdays 9 to 12.</summary>
    private static readonly WorkingHours Hours = WorkingHours.Of(
        [.. Week.SelectMany(d => new[] { Shift(d, 8, 12), Shift(d, 14, 17) }), Shift(DayOfWeek.Saturday, 9, 12)]).Value;

    [Theory]
    [InlineData("2026-11-25 10:00", 2, "2026-11-25 12:00")] // the very end of the morning, not two o'clock
    [InlineData("2026-11-25 11:00", 2, "2026-11-25 15:00")]
    [InlineData("2026-11-25 12:30", 1, "2026-11-25 15:00")]
    [InlineData("2026-11-25 06:00", 1, "2026-11-25 09:00")]
    [InlineData("2026-11-25 22:00", 1, "2026-11-26 09:00")]
    [InlineData("2026-11-27 16:00", 3, "2026-11-28 11:00")] // over Friday's end into Saturday
    [InlineData("2026-11-28 12:00", 1, "2026-11-30 09:00")]
    [InlineData("2026-12-07 16:00", 8, "2026-12-10 08:00", "2026-12-09 17:00")] // the 8th is a holiday
    [InlineData("2026-12-31 16:30", 1, "2027-01-02 09:30")] // the 1st is one
    public void It_counts_hours_of_work(string from, int hours, string due, string? instead = null) =>
        Goal(from).DueAt(ServiceGoal.InHours(hours), Hours, Calendar).ShouldBe(At(instead ?? due));

    [Theory]
    [InlineData("2026-11-25 10:00", 1, "2026-11-26 17:00")]
    [InlineData("2026-11-25 23:00", 1, "2026-11-26 17:00")]
    [InlineData("2026-11-27 10:00", 1, "2026-11-28 12:00")]
    [InlineData("2026-11-27 10:00", 2, "2026-11-30 17:00")]
    [InlineData("2026-12-07 10:00", 1, "2026-12-09 17:00")]
    public void It_counts_days_of_work(string from, int days, string due) =>
        Goal(from).DueAt(ServiceGoal.InDays(days), Hours, Calendar).ShouldBe(At(due));

    [Fact]
    public void It_rests_while_the_person_is_asked()
    {
        var paused = Goal("2026-11-25 10:00").Pause(At("2026-11-25 11:00")).Value;
        var resumed = paused.Resume(At("2026-11-26 15:00")).Value;

        (paused.IsPaused, resumed.IsPaused).ShouldBe((true, false));
        paused.DueAt(ServiceGoal.InHours(2), Hours, Calendar).ShouldBeNull();
        resumed.DueAt(ServiceGoal.InHours(2), Hours, Calendar).ShouldBe(At("2026-11-26 16:00"));
        paused.Pause(At("2026-11-25 12:00")).Failures.ShouldBe([CaseFailures.GoalPaused]);
        resumed.Resume(At("2026-11-26 16:00")).Failures.ShouldBe([CaseFailures.GoalNotPaused]);
        Goal("2026-11-25 10:00").Resume(At("2026-11-25 11:00")).Failures.ShouldBe([CaseFailures.GoalNotPaused]);
    }

    [Fact]
    public void A_rest_is_not_lost_when_the_rule_changes()
    {
        var clock = Rested("2026-11-25 08:00", ("2026-11-25 09:00", "2026-11-25 11:00"), ("2026-11-25 15:00", "2026-11-26 09:00"));
        var allDay = WorkingHours.Of([.. Week.Select(d => Shift(d, 6, 20))]).Value;

        clock.DueAt(ServiceGoal.InHours(4), Hours, Calendar).ShouldBe(At("2026-11-26 10:00"));
        clock.DueAt(ServiceGoal.InHours(5), Hours, Calendar).ShouldBe(At("2026-11-26 11:00"));
        clock.DueAt(ServiceGoal.InHours(5), allDay, Calendar).ShouldBe(At("2026-11-25 15:00"));
        clock.DueAt(ServiceGoal.InHours(6), allDay, Calendar.Off("2026-11-26")).ShouldBe(At("2026-11-27 07:00"));
    }

    /// <summary>A day counts unless it ends in a rest.</summary>
    [Theory]
    [InlineData("2026-11-26 10:00", "2026-11-26 16:59", "2026-11-26 17:00")]
    [InlineData("2026-11-26 10:00", "2026-11-26 17:00", "2026-11-27 17:00")]
    [InlineData("2026-11-26 17:00", "2026-11-26 20:00", "2026-11-26 17:00")]
    [InlineData("2026-11-26 16:59", "2026-11-28 08:00", "2026-11-28 12:00")]
    public void A_rest_over_the_end_of_a_day_takes_the_day(string from, string to, string due) =>
        Rested("2026-11-25 10:00", (from, to)).DueAt(ServiceGoal.InDays(1), Hours, Calendar).ShouldBe(At(due));

    [Fact]
    public void Any_goal_is_due_where_walking_minute_by_minute_ends() => Always(
        from filed in AnyMoment from hours in Gen.Choose(1, 16)
        from lengths in Gen.Choose(0, 600).ArrayOf(4)
        select (filed, hours, lengths), c =>
        {
            var clock = GoalClock.Start(c.filed);
            var rests = new[] { (From: c.filed.AddMinutes(c.lengths[0]), To: c.filed.AddMinutes(c.lengths[0] + c.lengths[1])) }.ToList();
            rests.Add((rests[0].To.AddMinutes(c.lengths[2]), rests[0].To.AddMinutes(c.lengths[2] + c.lengths[3])));
            foreach (var (from, to) in rests)
                clock = clock.Pause(from).Value.Resume(to).Value;
            return clock.DueAt(ServiceGoal.InHours(c.hours), Hours, Calendar) == Walk(c.filed, c.hours * 60, rests);
        }, times: 200);

    [Fact]
    public void Hours_are_given_and_do_not_overlap()
    {
        WorkingHours.Of([]).Failures.ShouldBe([CaseFailures.ShiftsNeeded]);
        WorkingHours.Of([Shift(DayOfWeek.Monday, 12, 12)]).Failures.ShouldBe([CaseFailures.ShiftsNeeded]);
        WorkingHours.Of([Shift(DayOfWeek.Monday, 14, 17), Shift(DayOfWeek.Monday, 17, 12)]).Failures.ShouldBe([CaseFailures.ShiftsNeeded]);
        WorkingHours.Of([Shift(DayOfWeek.Monday, 14, 17), Shift(DayOfWeek.Monday, 8, 15)]).Failures.ShouldBe([CaseFailures.ShiftsOverlap]);
        WorkingHours.Of([Shift(DayOfWeek.Monday, 8, 12), Shift(DayOfWeek.Monday, 11, 15), Shift(DayOfWeek.Tuesday, 8, 12)]).Failures.ShouldBe([CaseFailures.ShiftsOverlap]);
        WorkingHours.Of([Shift(DayOfWeek.Monday, 12, 17), Shift(DayOfWeek.Monday, 8, 12), Shift(DayOfWeek.Tuesday, 9, 10)]).Succeeded.ShouldBeTrue();
    }

    private static DateTimeOffset Walk(DateTimeOffset minute, int left, List<(DateTimeOffset From, DateTimeOffset To)> rests)
    {
        for (; ; minute = minute.AddMinutes(1))
        {
            var (day, hour) = (Colombia.Day(minute), Colombia.Clock(minute).Hour);
            var works = !Almanac.IsHoliday(day) && day.DayOfWeek switch
            {
                DayOfWeek.Sunday => false,
                DayOfWeek.Saturday => hour is >= 9 and < 12,
                _ => hour is (>= 8 and < 12) or (>= 14 and < 17),
            };
            if (works && !rests.Any(r => r.From <= minute && minute < r.To) && --left == 0)
                return minute.AddMinutes(1);
        }
    }

    private static Shift Shift(DayOfWeek day, int from, int to) => new(day, new(from, 0), new(to, 0));

    private static GoalClock Goal(string from) => GoalClock.Start(At(from));

    private static GoalClock Rested(string start, params (string From, string To)[] rests) =>
        rests.Aggregate(Goal(start), (clock, rest) => clock.Pause(At(rest.From)).Value.Resume(At(rest.To)).Value);
}
