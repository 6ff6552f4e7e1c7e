using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Domain.Tests.Terms;

/// <summary>What the organisation may promise, version after version.</summary>
public sealed class OwnGoalsTests
{
    private static readonly OwnGoals First = OwnGoals.First(
        WorkingHours.Of([new(DayOfWeek.Monday, new(8, 0), new(12, 0)), new(DayOfWeek.Monday, new(13, 0), new(17, 0))]).Value,
        new Dictionary<CaseKind, ServiceGoal> { [CaseKind.Support] = ServiceGoal.InDays(2), [CaseKind.AppAccess] = ServiceGoal.InDays(3) },
        new Dictionary<CaseUrgency, ServiceGoal> { [CaseUrgency.Stopped] = ServiceGoal.InHours(2) });

    [Fact]
    public void Another_goal_is_the_next_version_and_tells_what_it_changed()
    {
        var next = First.With(CaseKind.Petition, null, ServiceGoal.InHours(4)).Value;

        (next.Version, next.Of(CaseKind.Petition), First.Of(CaseKind.Petition)).ShouldBe((2, ServiceGoal.InHours(4), null));
        next.Since(First).ShouldBe([new(CaseKind.Petition, null, null, ServiceGoal.InHours(4))]);
        next.With(CaseKind.Petition, null, null).Value.Since(next).ShouldBe([new(CaseKind.Petition, null, ServiceGoal.InHours(4), null)]);
    }

    [Fact]
    public void Urgency_that_says_nothing_has_the_goal_of_its_kind() =>
        (First.Of(CaseKind.Support, CaseUrgency.Stopped), First.Of(CaseKind.Support, CaseUrgency.CanWait), First.Of(CaseKind.Support))
            .ShouldBe((ServiceGoal.InHours(2), ServiceGoal.InDays(2), ServiceGoal.InDays(2)));

    [Fact]
    public void Who_is_promised_nothing_by_law_is_promised_something()
    {
        foreach (var kind in new[] { CaseKind.Unlock, CaseKind.Support, CaseKind.AppAccess })
            First.With(kind, null, null).Failures.ShouldBe([CaseFailures.GoalNeeded]);
        First.With(CaseKind.Support, CaseUrgency.Stopped, null).Value.Of(CaseKind.Support, CaseUrgency.Stopped).ShouldBe(ServiceGoal.InDays(2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(401)]
    public void A_goal_is_something_and_not_years(int hours) => First.With(CaseKind.Petition, null, ServiceGoal.InHours(hours)).Failures.ShouldBe([CaseFailures.GoalOutOfRange]);

    [Fact]
    public void Nobody_who_is_held_up_more_is_promised_less()
    {
        First.With(CaseKind.Support, CaseUrgency.CanWait, ServiceGoal.InHours(1)).Failures.ShouldBe([CaseFailures.UrgentGoalsUnsorted]);
        First.With(CaseKind.Support, CaseUrgency.HoldsUp, ServiceGoal.InDays(1)).Failures.ShouldBe([CaseFailures.UrgentGoalInHours]);
        First.With(CaseKind.Petition, CaseUrgency.HoldsUp, ServiceGoal.InHours(3)).Failures.ShouldBe([CaseFailures.UrgentGoalInHours]);
        First.With(CaseKind.Support, CaseUrgency.CanWait, ServiceGoal.InHours(2)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_week_has_an_hour_at_least_and_no_two_shifts_at_once()
    {
        First.With([]).Failures.ShouldBe([CaseFailures.ShiftsNeeded]);
        First.With([new(DayOfWeek.Monday, new(8, 0), new(8, 30))]).Failures.ShouldBe([CaseFailures.ShiftsNeeded]);
        First.With([new(DayOfWeek.Monday, new(8, 0), new(12, 0)), new(DayOfWeek.Monday, new(11, 0), new(13, 0))]).Failures.ShouldBe([CaseFailures.ShiftsOverlap]);
        var other = First.With([new(DayOfWeek.Tuesday, new(9, 0), new(12, 0))]).Value;
        (other.Version, other.Shifts.Count).ShouldBe((2, 1));
        other.Since(First).ShouldBeEmpty();
    }
}
