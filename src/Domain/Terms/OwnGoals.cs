using Ventanilla.Domain.Cases;

namespace Ventanilla.Domain.Terms;

/// <summary>The goal of one kind of case; of support, by how much the person is held up too.</summary>
public sealed record KindGoal(CaseKind Kind, CaseUrgency? Urgency, ServiceGoal Goal);

/// <summary>What the organisation promises by itself, and the hours of work in which that runs: one version of it. What counts by an older one stays with it.</summary>
public sealed record OwnGoals
{
    public const int MostHours = 400;
    public const int MostDays = 250;
    private static readonly TimeSpan ShortestWeek = TimeSpan.FromHours(1);

    private OwnGoals() { }

    public int Version { get; private init; }
    public IReadOnlyList<Shift> Shifts { get; private init; } = [];
    public IReadOnlyList<KindGoal> Goals { get; private init; } = [];

    public WorkingHours Hours => WorkingHours.Of(Shifts).Value;

    /// <param name="urgent">Of support, in place of its goal.</param>
    public static OwnGoals First(
        WorkingHours hours, IReadOnlyDictionary<CaseKind, ServiceGoal> goals, IReadOnlyDictionary<CaseUrgency, ServiceGoal>? urgent = null) => new()
    {
        Version = 1,
        Shifts = hours.Shifts,
        Goals = [.. goals.Select(g => new KindGoal(g.Key, null, g.Value)), .. (urgent ?? new Dictionary<CaseUrgency, ServiceGoal>()).Select(g => new KindGoal(CaseKind.Support, g.Key, g.Value))],
    };

    /// <summary>What somebody who is held up so much is promised; null where nothing is.</summary>
    public ServiceGoal? Of(CaseKind kind, CaseUrgency? urgency = null) => (urgency is null ? null : Named(kind, urgency)) ?? Named(kind, null);

    /// <summary>What that one says by itself; null where it says nothing.</summary>
    public ServiceGoal? Named(CaseKind kind, CaseUrgency? urgency) => Goals.FirstOrDefault(g => g.Kind == kind && g.Urgency == urgency)?.Goal;

    /// <summary>The next version, in which one goal is another one, or none.</summary>
    public Result<OwnGoals> With(CaseKind kind, CaseUrgency? urgency, ServiceGoal? goal)
    {
        if (goal is null && urgency is null && !MayLack(kind))
            return CaseFailures.GoalNeeded;
        if (urgency is not null && (kind != CaseKind.Support || goal is { Hours: null }))
            return CaseFailures.UrgentGoalInHours;
        if (goal is { Hours: < 1 or > MostHours } or { Days: < 1 or > MostDays })
            return CaseFailures.GoalOutOfRange;
        var next = this with
        {
            Version = Version + 1,
            Goals = [.. Goals.Where(g => g.Kind != kind || g.Urgency != urgency), .. goal is null ? [] : (KindGoal[])[new(kind, urgency, goal)]],
        };
        var promised = next.Goals.Where(g => g.Urgency is not null).OrderByDescending(g => g.Urgency).Select(g => g.Goal.Hours!.Value).ToArray();
        return promised.SequenceEqual(promised.Order()) ? next : CaseFailures.UrgentGoalsUnsorted;
    }

    /// <summary>The next version, with other hours of work.</summary>
    public Result<OwnGoals> With(IReadOnlyList<Shift> shifts)
    {
        var hours = WorkingHours.Of(shifts);
        if (!hours.Succeeded)
            return Result<OwnGoals>.Failed(hours.Failures);
        return shifts.Aggregate(TimeSpan.Zero, (all, s) => all + (s.To - s.From)) < ShortestWeek ? CaseFailures.ShiftsNeeded
            : this with { Version = Version + 1, Shifts = hours.Value.Shifts };
    }

    /// <summary>Whoever is shut out, and whoever the law promises nothing, is promised something.</summary>
    public static bool MayLack(CaseKind kind) => kind is not (CaseKind.Unlock or CaseKind.Support or CaseKind.AppAccess);

    /// <summary>What this version says otherwise than that one.</summary>
    public IReadOnlyList<GoalChange> Since(OwnGoals before) =>
    [
        .. Goals.Concat(before.Goals).Select(g => (g.Kind, g.Urgency)).Distinct()
            .Select(g => new GoalChange(g.Kind, g.Urgency, before.Named(g.Kind, g.Urgency), Named(g.Kind, g.Urgency))).Where(c => c.From != c.To),
    ];
}

/// <summary>Null where nothing was promised, or is no more.</summary>
public sealed record GoalChange(CaseKind Kind, CaseUrgency? Urgency, ServiceGoal? From, ServiceGoal? To);
