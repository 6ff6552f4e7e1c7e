using Ventanilla.Domain.Cases;

namespace Ventanilla.Domain.Terms;

/// <summary>By what the clocks of a case count at this moment: the calendar in force, the hours of work and the organisation's own goals.</summary>
public sealed record CaseRules(BusinessCalendar Calendar, WorkingHours Hours, IReadOnlyDictionary<CaseKind, ServiceGoal> Goals)
{
    /// <summary>Of support, in place of its goal, by how much the person is held up.</summary>
    public IReadOnlyDictionary<CaseUrgency, ServiceGoal> UrgentGoals { get; init; } = new Dictionary<CaseUrgency, ServiceGoal>();

    /// <summary>When the own goal of that kind is missed if nothing happens; null where there is none, and while its clock rests.</summary>
    public DateTimeOffset? GoalOf(CaseKind kind, CaseUrgency? urgency, GoalClock clock) =>
        kind == CaseKind.Support && urgency is { } held && UrgentGoals.TryGetValue(held, out var own) ? clock.DueAt(own, Hours, Calendar)
        : Goals.TryGetValue(kind, out var goal) ? clock.DueAt(goal, Hours, Calendar) : null;
}
