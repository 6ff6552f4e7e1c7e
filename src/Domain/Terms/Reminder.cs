using Ventanilla.Domain.Portal;

namespace Ventanilla.Domain.Terms;

/// <summary>How near the end of a case's time is.</summary>
public enum ReminderStep { HalfTerm, ThreeDays, OneDay, GoalNear, HoursHalf, HoursNear, HoursOver }

/// <summary>When staff are reminded of a case, which is in their hours of work always.</summary>
public readonly record struct Reminder(ReminderStep Step, DateTimeOffset At);

/// <summary>The one table of when staff are reminded.</summary>
public static class Reminders
{
    /// <summary>So much before the own goal is missed.</summary>
    private static readonly TimeSpan BeforeGoal = TimeSpan.FromHours(2);

    /// <summary>Of hours that run by night too: how much of them is over. Whoever comes to work after that is told as they come.</summary>
    private static readonly (ReminderStep Step, double Over)[] OfHours = [(ReminderStep.HoursHalf, 0.5), (ReminderStep.HoursNear, 0.75), (ReminderStep.HoursOver, 1)];

    /// <summary>By how many business days of so many are left.</summary>
    private static readonly (ReminderStep Step, Func<int, int> Left)[] OfLaw =
        [(ReminderStep.HalfTerm, days => days / 2), (ReminderStep.ThreeDays, _ => 3), (ReminderStep.OneDay, _ => 1)];

    /// <summary>The next one after a moment; none while the law gives the person time, and once all were said. A date that moved has steps of its own, of which
    /// those that lie before that moment are past.</summary>
    public static Reminder? Next(LegalClock? law, HoursClock? hours, DateTimeOffset? goalDueAt, CaseRules rules, DateTimeOffset after) =>
        In(law, hours, goalDueAt, rules).Where(r => r.At > after).OrderBy(r => r.At).Select(r => (Reminder?)r).FirstOrDefault();

    /// <summary>Which one to say now, where several came to pass since the last: the latest.</summary>
    internal static ReminderStep Last(LegalClock? law, HoursClock? hours, DateTimeOffset? goalDueAt, CaseRules rules, DateTimeOffset after, DateTimeOffset now) =>
        In(law, hours, goalDueAt, rules).Where(r => r.At > after && r.At <= now).OrderBy(r => r.At).Last().Step;

    private static IEnumerable<Reminder> In(LegalClock? law, HoursClock? hours, DateTimeOffset? goalDueAt, CaseRules rules)
    {
        if (law is { Ending: null, DueOn: { } due })
        {
            var days = rules.Calendar.Between(rules.Calendar.ReceivedOn(law.CountsFrom), due);
            foreach (var (step, left) in OfLaw)
                if (left(days) < days)
                    yield return new(step, rules.Hours.Next(Colombia.At(Back(due, left(days), rules.Calendar), TimeOnly.MinValue), rules.Calendar));
        }

        if (hours is not null)
            foreach (var (step, over) in OfHours)
                yield return new(step, rules.Hours.Next(hours.From + (hours.DueAt - hours.From) * over, rules.Calendar));
        if (goalDueAt is { } goal)
            yield return new(ReminderStep.GoalNear, rules.Hours.Next(goal - BeforeGoal, rules.Calendar));
    }

    /// <summary>The business day that lies so many before that one.</summary>
    private static DateOnly Back(DateOnly day, int days, BusinessCalendar calendar)
    {
        for (; days > 0; days--)
            do
                day = day.AddDays(-1);
            while (!calendar.Counts(day));
        return day;
    }
}
