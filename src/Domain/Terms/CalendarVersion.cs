namespace Ventanilla.Domain.Terms;

/// <summary>A calendar as it was in force: every version is kept, for the dates that were counted with it.</summary>
public sealed class CalendarVersion
{
    private CalendarVersion() { }

    public int Version { get; private init; }
    public BusinessCalendar Calendar { get; private init; } = null!;
    public DateTimeOffset SavedAt { get; private init; }

    /// <summary>Why it was edited; of the first one nothing.</summary>
    public string? Reason { get; private init; }

    /// <summary>Of staff; null of the first one.</summary>
    public Guid? SavedBy { get; private init; }

    /// <summary>Open cases get the dates of this version, those included that an older one left as they were. Else they keep theirs.</summary>
    public bool MovesCases { get; private init; }

    public static CalendarVersion Keep(BusinessCalendar calendar, DateTimeOffset now) =>
        new() { Version = calendar.Version, Calendar = calendar, SavedAt = now };

    /// <summary>An edit of the one before.</summary>
    public static CalendarVersion Edit(BusinessCalendar calendar, string reason, Guid by, bool movesCases, DateTimeOffset now) =>
        new() { Version = calendar.Version, Calendar = calendar, SavedAt = now, Reason = reason, SavedBy = by, MovesCases = movesCases };
}

public static class CalendarSpecs
{
    public sealed class Last : Specification<CalendarVersion>
    {
        public Last() => Query.OrderByDescending(c => c.Version).Take(1);
    }

    /// <summary>The last one that gave open cases its dates.</summary>
    public sealed class LastThatMoves : Specification<CalendarVersion>
    {
        public LastThatMoves() => Query.Where(c => c.MovesCases).OrderByDescending(c => c.Version).Take(1);
    }
}
