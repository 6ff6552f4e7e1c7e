using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Portal;

/// <summary>How the organisation handles cases. What the law sets stands in <see cref="LegalTerms"/>, and no portal changes it.</summary>
public sealed record CasePolicy
{
    /// <summary>What comes in later came in on the next business day. For the first calendar; later ones are edited, not configured.</summary>
    public TimeOnly ClosesAt { get; init; } = new(17, 0);
    public bool SaturdaysCount { get; init; }

    /// <summary>When the own goals run; for the first ones, as with the calendar. None: Monday to Friday, 8 to 12 and 13 to 17.</summary>
    public IReadOnlyList<Shift> Hours { get; init; } = [];

    /// <summary>Own goals in hours of work, by kind; over <see cref="Ours"/>.</summary>
    public IReadOnlyDictionary<CaseKind, int> GoalHours { get; init; } = new Dictionary<CaseKind, int>();

    /// <summary>Own goals in days of work, by kind.</summary>
    public IReadOnlyDictionary<CaseKind, int> GoalDays { get; init; } = new Dictionary<CaseKind, int>();

    /// <summary>Whether an unlock takes two of staff: one proposes it, and another, who does not have the case, approves.</summary>
    public bool UnlockNeedsTwo { get; init; }

    /// <summary>How long what one proposed waits for another.</summary>
    public TimeSpan UnlockProposalLasts { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Whether people ask for support here; how soon it comes is the own goal of that kind.</summary>
    public bool Support { get; init; }

    /// <summary>Whether claims are about health: staff say how dangerous each is, and hours count beside the legal term.</summary>
    public bool HealthRisk { get; init; }

    /// <summary>Own goals of support in hours of work, by how much the person is held up; what is not named has the goal of that kind.</summary>
    public IReadOnlyDictionary<CaseUrgency, int> SupportGoalHours { get; init; } = new Dictionary<CaseUrgency, int>();

    /// <summary>What the public report tells, in this order; none: all of it.</summary>
    public IReadOnlyList<ReportColumn> ReportColumns { get; init; } = [];

    public IReadOnlyList<ReportColumn> ToldInReport => ReportColumns.Count > 0 ? ReportColumns : Enum.GetValues<ReportColumn>();

    public int FilingsPerAddressPerHour { get; init; } = 20;
    public int LookUpsPerAddressPerHour { get; init; } = 30;

    public WorkingHours WorkingHours => WorkingHours.Of(Hours.Count > 0 ? Hours : OfficeHours).Value;

    private IReadOnlyDictionary<CaseKind, ServiceGoal> Goals
    {
        get
        {
            var goals = new Dictionary<CaseKind, ServiceGoal>(Ours);
            foreach (var (kind, hours) in GoalHours)
                goals[kind] = ServiceGoal.InHours(hours);
            foreach (var (kind, days) in GoalDays)
                goals[kind] = ServiceGoal.InDays(days);
            return goals;
        }
    }

    private IReadOnlyDictionary<CaseUrgency, ServiceGoal> UrgentGoals => SupportGoalHours.ToDictionary(g => g.Key, g => ServiceGoal.InHours(g.Value));

    /// <summary>What the own goals begin with; later ones are edited, not configured.</summary>
    public OwnGoals FirstGoals => OwnGoals.First(WorkingHours, Goals, UrgentGoals);

    /// <summary>What a portal promises that says nothing else: a day for whoever is shut out, and something for what has no legal term.</summary>
    private static Dictionary<CaseKind, ServiceGoal> Ours { get; } = new()
    {
        [CaseKind.Unlock] = ServiceGoal.InHours(8),
        [CaseKind.Support] = ServiceGoal.InDays(2),
        [CaseKind.AppAccess] = ServiceGoal.InDays(3),
    };

    private static IReadOnlyList<Shift> OfficeHours { get; } =
    [
        .. from day in Enum.GetValues<DayOfWeek>()
           where day is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
           from shift in new[] { (From: new TimeOnly(8, 0), To: new TimeOnly(12, 0)), (From: new TimeOnly(13, 0), To: new TimeOnly(17, 0)) }
           select new Shift(day, shift.From, shift.To),
    ];
}
