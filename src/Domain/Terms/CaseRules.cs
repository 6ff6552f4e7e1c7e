using Ventanilla.Domain.Cases;

namespace Ventanilla.Domain.Terms;

/// <summary>By what the clocks of a case count at this moment: the calendar in force, and the organisation's own goals with their hours of work.</summary>
/// <param name="Versions">Of the own goals, the one in force last: a case counts by the one it has seen until it is given another.</param>
public sealed record CaseRules(BusinessCalendar Calendar, IReadOnlyList<OwnGoals> Versions)
{
    public OwnGoals Goals => Versions[^1];

    /// <summary>In which staff work now.</summary>
    public WorkingHours Hours { get; } = Versions[^1].Hours;

    /// <summary>When the own goal of that kind is missed if nothing happens; null where there is none, and while its clock rests.</summary>
    /// <param name="seen">The version of the own goals by which it counts.</param>
    public DateTimeOffset? GoalOf(CaseKind kind, CaseUrgency? urgency, GoalClock clock, int seen)
    {
        var goals = Versions.LastOrDefault(g => g.Version <= seen) ?? Versions[0];
        return goals.Of(kind, urgency) is { } goal ? clock.DueAt(goal, goals.Hours, Calendar) : null;
    }
}
