using System.Globalization;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Domain.Cases;

/// <summary>What the clock does to a case. Reminding and marking change nothing that anybody has seen and decides on, so the version stays and no form is stale by it.</summary>
public sealed partial class Case
{
    /// <summary>When staff are reminded of it next; null once every step was said.</summary>
    public DateTimeOffset? RemindAt { get; private set; }
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>The last day that was missed, once that is marked.</summary>
    public DateOnly? OverdueSince { get; private set; }

    /// <summary>The version of the calendar that its dates were last compared with; 0 of what was filed before cases kept it, and when staff are reminded of them.</summary>
    public int CalendarSeen { get; private set; }

    /// <summary>The version of the own goals by which it counts; nothing but <see cref="Promise"/> gives it another.</summary>
    public int GoalsSeen { get; private set; }

    /// <summary>Filed before cases were watched: from now on it is, from its filing on. Its dates stay as they were counted.</summary>
    public Result Watch(CaseRules rules)
    {
        if (!IsOpen || CalendarSeen > 0)
            return CaseFailures.NotDue;
        (CalendarSeen, RemindAt) = (Law?.Term.Calendar ?? rules.Calendar.Version, NextReminder(rules));
        return Result.Done;
    }

    /// <summary>Staff are reminded that its time runs out: once a step, in their hours of work.</summary>
    public Result Remind(CaseRules rules, DateTimeOffset now)
    {
        if (!IsOpen || RemindAt is not { } at || at > now || !rules.Hours.Covers(now, rules.Calendar))
            return CaseFailures.NotDue;
        var step = Reminders.Last(Law, Hours, GoalDueAt, rules, RemindedAt ?? FiledAt, now);
        RemindedAt = now;
        RemindAt = NextReminder(rules);
        Mark(CaseStep.Reminded, step.ToString(), now);
        Raise(new CaseReminded(Id, step.ToString()));
        return Result.Done;
    }

    /// <summary>The law's last day is over, and nobody answered. 23:59 of it was in time.</summary>
    public Result MarkOverdue(DateTimeOffset now)
    {
        if (!IsOpen || TermRests || OverdueSince is not null || Law?.IsOverdue(now) is not true)
            return CaseFailures.NotDue;
        OverdueSince = DueOn;
        Mark(CaseStep.Overdue, null, now);
        Raise(new CaseOverdue(Id));
        return Result.Done;
    }

    /// <summary>Its dates as a changed calendar has them, by whom and why. What the person was told changes with it, so others who decide on it are told.</summary>
    public Result Redate(CaseRules rules, string reason, Guid by, DateTimeOffset now)
    {
        if (!IsOpen || CalendarSeen >= rules.Calendar.Version)
            return CaseFailures.NotDue;
        var before = DueOn;
        (Law, CalendarSeen) = (Law?.Recount(rules.Calendar), rules.Calendar.Version);
        Moved(State, rules);
        if (before is not { } from || DueOn == before)
            return Result.Done;
        Note(CaseStep.Redated, CaseAuthor.Staff, by, now, reason, from.ToString("O", CultureInfo.InvariantCulture));
        Raise(new CaseRedated(Id, from, DueOn!.Value, reason));
        return Result.Done;
    }

    /// <summary>Its own goal as edited goals have it, by whom and why. Where the law sets no term the person was told the day: then that is a change like any other, and they are
    /// told. Beside a legal term it is staff's affair.</summary>
    public Result Promise(CaseRules rules, int version, string reason, Guid by, DateTimeOffset now)
    {
        if (!IsOpen || GoalsSeen >= version)
            return CaseFailures.NotDue;
        var before = GoalDueAt;
        GoalsSeen = version;
        Moved(State, rules);
        if (before is not { } was || GoalDueAt is not { } will || was == will)
            return Result.Done;
        var (from, to) = (Colombia.Day(was), Colombia.Day(will));
        if (DueOn is not null || HoursDueAt is not null || from == to)
        {
            _entries.Add(CaseEntry.Of(Id, Version, CaseStep.Promised, CaseAuthor.Staff, by, reason, was.ToString("O", CultureInfo.InvariantCulture), now));
            return Result.Done;
        }

        Note(CaseStep.Redated, CaseAuthor.Staff, by, now, reason, from.ToString("O", CultureInfo.InvariantCulture));
        Raise(new CaseRedated(Id, from, to, reason));
        return Result.Done;
    }

    private DateTimeOffset? NextReminder(CaseRules rules) =>
        IsOpen ? Reminders.Next(Law, Hours, GoalDueAt, rules, RemindedAt ?? FiledAt)?.At : null;

    private void Mark(CaseStep step, string? detail, DateTimeOffset now) =>
        _entries.Add(CaseEntry.Of(Id, Version, step, CaseAuthor.System, null, null, detail, now));
}
