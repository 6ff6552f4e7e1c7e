using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;
using Case = Ventanilla.Domain.Cases.Case;

namespace Ventanilla.Domain.Tests.Cases;

/// <summary>How much somebody is held up decides how soon support is promised, and nothing else.</summary>
public sealed class UrgencyTests
{
    /// <summary>A Tuesday, 9:00 in Colombia.</summary>
    private static readonly DateTimeOffset Filed = new(2026, 11, 24, 14, 0, 0, TimeSpan.Zero);

    private static readonly CaseRules Rules = new(
        BusinessCalendar.First(new(17, 0), saturdaysCount: false),
        [OwnGoals.First(
            WorkingHours.Of([.. Enum.GetValues<DayOfWeek>().Select(d => new Shift(d, new(8, 0), new(18, 0)))]).Value,
            new Dictionary<CaseKind, ServiceGoal> { [CaseKind.Support] = ServiceGoal.InHours(6), [CaseKind.AppAccess] = ServiceGoal.InHours(5) },
            new Dictionary<CaseUrgency, ServiceGoal> { [CaseUrgency.Stopped] = ServiceGoal.InHours(2), [CaseUrgency.HoldsUp] = ServiceGoal.InHours(4) })]);

    [Theory]
    [InlineData(CaseKind.Support, "Stopped", 11)]
    [InlineData(CaseKind.Support, "HoldsUp", 13)]
    [InlineData(CaseKind.Support, "CanWait", 15)]
    [InlineData(CaseKind.Support, "Whatever", 15)]
    [InlineData(CaseKind.Support, "7", 15)]
    [InlineData(CaseKind.Support, null, 15)]
    [InlineData(CaseKind.AppAccess, "Stopped", 14)]
    public void Who_is_held_up_more_is_promised_sooner(CaseKind kind, string? urgency, int hour) =>
        Of(kind, urgency).GoalDueAt.ShouldBe(Colombia.At(new(2026, 11, 24), new(hour, 0)));

    [Fact]
    public void Of_another_kind_it_has_the_goal_of_that_kind()
    {
        var (one, staff) = (Of(CaseKind.Support, "Stopped"), Guid.CreateVersion7());

        one.Reclassify(CaseKind.AppAccess, "Pide acceso.", staff, one.Version, Rules, Filed).Succeeded.ShouldBeTrue();

        one.GoalDueAt.ShouldBe(Colombia.At(new(2026, 11, 24), new(14, 0)));
    }

    private static Case Of(CaseKind kind, string? urgency) => Case.File(Guid.CreateVersion7(), new(2026, 1), new(kind, Filer.Named(FilerKind.Identified, "Rosa Díaz", null, null, null), AnswerWay.Email,
        "No abre", "No abre.", Language.Spanish, Channel.Web) { Details = urgency is null ? [] : [new(CaseDetail.Urgency, urgency)] }, Rules, Filed);
}
