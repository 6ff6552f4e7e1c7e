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

    public static CalendarVersion Keep(BusinessCalendar calendar, DateTimeOffset now, string? reason = null, Guid? by = null) =>
        new() { Version = calendar.Version, Calendar = calendar, SavedAt = now, Reason = reason, SavedBy = by };
}

public static class CalendarSpecs
{
    public sealed class Last : Specification<CalendarVersion>
    {
        public Last() => Query.OrderByDescending(c => c.Version).Take(1);
    }
}
