using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Domain.Tests.Terms;

/// <summary>Reminders of any case of twenty years, in any order of days.</summary>
public sealed class ReminderTests
{
    private static readonly WorkingHours Office = WorkingHours.Of([.. Enumerable.Range(1, 5).SelectMany(day => new[]
    {
        new Shift((DayOfWeek)day, new(8, 0), new(12, 0)), new Shift((DayOfWeek)day, new(13, 0), new(17, 0)),
    })]).Value;

    private static readonly CaseRules Rules = new(BusinessCalendar.First(new(17, 0)), Office, new Dictionary<CaseKind, ServiceGoal> { [CaseKind.Unlock] = ServiceGoal.InHours(8) });
    private static readonly CaseKind[] Kinds = [CaseKind.Petition, CaseKind.InformationRequest, CaseKind.Consultation, CaseKind.DataConsultation, CaseKind.Unlock];

    [Property(MaxTest = 400)]
    public void Each_step_comes_once_in_order_in_hours_of_work_and_before_the_last_day_is_over(int minute, byte kind)
    {
        var filedAt = new DateTimeOffset(2020, 1, 1, 5, 0, 0, TimeSpan.Zero).AddMinutes(Math.Abs((long)minute) % (20L * 365 * 24 * 60));
        var law = LegalClock.Start(Kinds[kind % Kinds.Length], filedAt, Rules.Calendar)!;
        var goal = Rules.GoalOf(law.Kind, GoalClock.Start(filedAt));
        List<Reminder> said = [];
        var last = filedAt;
        while (Reminders.Next(law, goal, Rules, last) is { } next)
        {
            said.Add(next);
            last = next.At;
        }

        said.Count.ShouldBeInRange(law.Kind == CaseKind.Unlock ? 3 : 2, 4);
        said.Select(s => s.Step).ShouldBeUnique();
        foreach (var (step, at) in said)
        {
            var clock = Colombia.Clock(at);
            clock.DayOfWeek.ShouldNotBeOneOf(DayOfWeek.Saturday, DayOfWeek.Sunday);
            (clock.TimeOfDay >= TimeSpan.FromHours(8) && clock.TimeOfDay < TimeSpan.FromHours(17) && clock.Hour != 12).ShouldBeTrue($"{clock:O}");
            Rules.Calendar.Counts(Colombia.Day(at)).ShouldBeTrue();
            at.ShouldBeLessThan(step == ReminderStep.GoalNear ? goal!.Value : Colombia.At(law.DueOn!.Value.AddDays(1), TimeOnly.MinValue));
        }

        said.Single(s => s.Step == ReminderStep.OneDay).At.ShouldBeLessThan(Colombia.At(law.DueOn!.Value, TimeOnly.MinValue), "the day before, not the last one");
    }

    [Fact]
    public void Nobody_is_reminded_while_the_person_has_the_time_or_once_it_ended()
    {
        var now = new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
        var law = LegalClock.Start(CaseKind.Petition, now, Rules.Calendar)!;
        Reminders.Next(law.AskForCompletion(now, Rules.Calendar).Value, null, Rules, now).ShouldBeNull();
        Reminders.Next(law.Reach(Delivery.HandedOver, now).Value, null, Rules, now).ShouldBeNull();
        Reminders.Next(law, null, Rules, now.AddDays(60)).ShouldBeNull();
    }
}
