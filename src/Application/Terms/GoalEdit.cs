using System.Globalization;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Terms;

/// <summary>In what a goal is counted; none: nothing is promised.</summary>
public enum GoalUnit { Hours, Days, None }

/// <summary>What one edit of the own goals changes: one goal, or the hours of work of a week.</summary>
public sealed record GoalEdit
{
    /// <summary>None where the week is edited.</summary>
    public CaseKind? Kind { get; init; }

    /// <summary>Of support, by how much the person is held up.</summary>
    public CaseUrgency? Urgency { get; init; }
    public int? Number { get; init; }
    public GoalUnit Unit { get; init; }

    /// <summary>As typed, by the day: <c>8:00-12:00, 13:00-17:00</c>; a day without is off.</summary>
    public IReadOnlyDictionary<DayOfWeek, string> Week { get; init; } = new Dictionary<DayOfWeek, string>();

    /// <summary>The goals with it; nothing is kept.</summary>
    internal Result<OwnGoals> In(OwnGoals goals)
    {
        if (Kind is { } kind)
            return Unit != GoalUnit.None && Number is null ? new Failure(FailureKind.Invalid, "common.required", nameof(Number))
                : goals.With(kind, Urgency, Unit switch { GoalUnit.Hours => ServiceGoal.InHours(Number!.Value), GoalUnit.Days => ServiceGoal.InDays(Number!.Value), _ => null });
        List<Shift> shifts = [];
        foreach (var (day, typed) in Week)
            foreach (var one in typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                if (Read(day, one) is { } shift)
                    shifts.Add(shift);
                else
                    return CaseFailures.ShiftsUnreadable with { Field = day.ToString() };
        return goals.With(shifts);
    }

    /// <summary>As it is typed.</summary>
    public static string Written(IEnumerable<Shift> shifts) =>
        string.Join(", ", shifts.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.From:H\\:mm}-{s.To:H\\:mm}")));

    private static Shift? Read(DayOfWeek day, string typed) =>
        typed.Split('-', '–') is [var from, var to] && Time(from) is { } begins && Time(to) is { } ends ? new(day, begins, ends) : null;

    private static TimeOnly? Time(string typed) =>
        TimeOnly.TryParseExact(typed.Trim(), ["H:mm", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
}
