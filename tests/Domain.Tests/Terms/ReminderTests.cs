using FsCheck.Fluent;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;
using static Ventanilla.Domain.Tests.Terms.Clocks;

namespace Ventanilla.Domain.Tests.Terms;

/// <summary>Reminders of any case of twenty years, in any order of days.</summary>
public sealed class ReminderTests
{
    private static readonly WorkingHours Office = WorkingHours.Of([.. Enumerable.Range(1, 5).SelectMany(day => new[]
    {
        new Shift((DayOfWeek)day, new(8, 0), new(12, 0)), new Shift((DayOfWeek)day, new(13, 0), new(17, 0)),
    })]).Value;

    private static readonly CaseRules Rules = new(BusinessCalendar.First(new(17, 0)), [OwnGoals.First(Office, new Dictionary<CaseKind, ServiceGoal> { [CaseKind.Unlock] = ServiceGoal.InHours(8) })]);
    private static readonly CaseKind[] Kinds = [CaseKind.Petition, CaseKind.InformationRequest, CaseKind.Consultation, CaseKind.DataConsultation, CaseKind.Unlock];

    [Fact]
    public void Each_step_comes_once_in_hours_of_work_and_before_the_last_day_is_over() => Always(
        from filedAt in AnyMoment from kind in Gen.Elements(Kinds) select (filedAt, kind), f =>
        {
            var law = LegalClock.Start(f.kind, f.filedAt, Rules.Calendar)!;
            var goal = Rules.GoalOf(law.Kind, null, GoalClock.Start(f.filedAt), 1);
            var said = Said(law, null, goal, f.filedAt);
            return said.Count is >= 2 and <= 4 && said.Select(s => s.Step).Distinct().Count() == said.Count
                && said.All(s => IsWorked(s.At) && s.At < (s.Step == ReminderStep.GoalNear ? goal : Colombia.At(law.DueOn!.Value.AddDays(1), TimeOnly.MinValue)))
                && said.Single(s => s.Step == ReminderStep.OneDay).At < Colombia.At(law.DueOn!.Value, TimeOnly.MinValue);
        });

    [Fact]
    public void Nobody_is_reminded_while_the_person_has_the_time_or_once_it_ended()
    {
        var now = new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
        var law = LegalClock.Start(CaseKind.Petition, now, Rules.Calendar)!;
        Reminders.Next(law.AskForCompletion(now, Rules.Calendar).Value, null, null, Rules, now).ShouldBeNull();
        Reminders.Next(law.Reach(Delivery.HandedOver, now).Value, null, null, Rules, now).ShouldBeNull();
        Reminders.Next(law, null, null, Rules, now.AddDays(60)).ShouldBeNull();
    }

    /// <summary>A judge's hours run by night and on holidays; nobody is written to then.</summary>
    [Fact]
    public void Hours_are_said_in_hours_of_work_none_before_its_moment_and_the_first_at_latest_as_people_come_to_work_again() => Always(
        from notifiedAt in AnyMoment from hours in Gen.Choose(1, 240) select (notifiedAt, hours), f =>
        {
            var clock = HoursClock.OfTutela(f.hours, f.notifiedAt);
            var said = Said(null, clock, null, f.notifiedAt);
            return said.Count is >= 1 and <= 3 && said.All(s => IsWorked(s.At)) && said[^1].At >= clock.DueAt
                && said[0].At >= f.notifiedAt.AddHours(f.hours / 2.0) && said[0].At <= Rules.Hours.Next(f.notifiedAt.AddHours(f.hours / 2.0), Rules.Calendar);
        });

    private static List<Reminder> Said(LegalClock? law, HoursClock? hours, DateTimeOffset? goal, DateTimeOffset last)
    {
        List<Reminder> said = [];
        while (Reminders.Next(law, hours, goal, Rules, last) is { } next)
        {
            said.Add(next);
            last = next.At;
        }

        return said;
    }

    /// <summary>By the office's hours as people know them, and a calendar that shares no code with ours.</summary>
    private static bool IsWorked(DateTimeOffset at) => Colombia.Clock(at) is var clock && Almanac.IsBusinessDay(Colombia.Day(at)) && clock.Hour is >= 8 and < 17 and not 12;
}
