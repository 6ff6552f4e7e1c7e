namespace Ventanilla.Domain.Terms;

/// <summary>The own goals as they were in force: every version is kept, for the cases that count by it.</summary>
public sealed class GoalVersion
{
    public const int MaxReason = 400;

    private GoalVersion() { }

    public int Version { get; private init; }
    public OwnGoals Goals { get; private init; } = null!;
    public DateTimeOffset SavedAt { get; private init; }

    /// <summary>Why they were edited; of the first one nothing.</summary>
    public string? Reason { get; private init; }

    /// <summary>Of staff; null of the first one.</summary>
    public Guid? SavedBy { get; private init; }

    /// <summary>Open cases count by this version, those included that an older one left as they were. Else they keep theirs.</summary>
    public bool MovesCases { get; private init; }

    public static GoalVersion Keep(OwnGoals goals, DateTimeOffset now) => new() { Version = goals.Version, Goals = goals, SavedAt = now };

    /// <summary>An edit of the one before.</summary>
    public static GoalVersion Edit(OwnGoals goals, string reason, Guid by, bool movesCases, DateTimeOffset now) =>
        new() { Version = goals.Version, Goals = goals, SavedAt = now, Reason = reason, SavedBy = by, MovesCases = movesCases };
}

public static class GoalSpecs
{
    /// <summary>The last one by which open cases were to count.</summary>
    public sealed class LastThatMoves : Specification<GoalVersion>
    {
        public LastThatMoves() => Query.Where(g => g.MovesCases).OrderByDescending(g => g.Version).Take(1);
    }
}
