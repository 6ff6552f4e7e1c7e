using Ventanilla.Domain.Figures;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Domain.Tests.Figures;

/// <summary>Which days a count takes up: none is left out, whoever stood still and for how long.</summary>
public sealed class FigureClockTests
{
    private static readonly DateOnly First = new(2026, 11, 1), Today = new(2026, 11, 20);

    [Fact]
    public void The_first_count_begins_with_the_first_day_and_the_next_with_the_days_that_are_open()
    {
        var clock = FigureClock.Begin(First, Today);
        clock.ToCount(Today).ShouldBe(FigureClock.DaysFrom(First, Today));
        Count(clock, Today);

        clock.ToCount(Today).ShouldBe(FigureClock.DaysFrom(Today.AddDays(-3), Today));
        clock.ToCount(Today.AddDays(1)).ShouldBe(FigureClock.DaysFrom(Today.AddDays(-3), Today.AddDays(1)));
    }

    [Fact]
    public void A_first_count_that_was_interrupted_goes_on_behind_the_last_day_also_on_another_day()
    {
        var clock = FigureClock.Begin(First, Today);
        clock.Counted(First, At(Today));
        clock.Counted(First.AddDays(1), At(Today));

        clock.CountedAt.ShouldBeNull("today was not counted");
        clock.ToCount(Today).First().ShouldBe(First.AddDays(2));
        clock.ToCount(Today.AddDays(2)).First().ShouldBeLessThanOrEqualTo(First.AddDays(2));
    }

    /// <summary>What a worker left lying on the day of its death is written when it comes back, perhaps after the first count.</summary>
    [Fact]
    public void After_days_without_a_count_those_from_before_stay_open_until_that_day_is_over()
    {
        var clock = FigureClock.Begin(First, Today);
        Count(clock, Today);
        var back = Today.AddDays(10);
        Count(clock, back);

        clock.ToCount(back).First().ShouldBe(Today.AddDays(-3));
        clock.ToCount(back.AddDays(1)).First().ShouldBe(back.AddDays(-3));
    }

    private static void Count(FigureClock clock, DateOnly today)
    {
        foreach (var day in clock.ToCount(today).ToList())
            clock.Counted(day, At(today));
    }

    private static DateTimeOffset At(DateOnly day) => Colombia.At(day, new TimeOnly(12, 0));
}
