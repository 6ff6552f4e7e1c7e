namespace Ventanilla.Domain.Terms;

/// <summary>One day that counts, or does not, against the rules, and why: a strike, a day of mourning, a Saturday that is made up for.</summary>
public sealed record DayOverride(DateOnly Day, bool Counts, string Reason);

/// <summary>A case whose date an edit of the calendar would move.</summary>
public readonly record struct DateMove(Guid CaseId, DateOnly From, DateOnly To);

/// <summary>Why a day counts or does not.</summary>
public enum DayKind { Business, DeclaredBusiness, Saturday, Sunday, Holiday, DeclaredOff }

/// <summary>What a day is in a calendar.</summary>
/// <param name="Holidays">Of a holiday: which; two may share a day.</param>
/// <param name="Reason">Of a declared day: in the words of whoever declared it.</param>
public sealed record CalendarDay(DateOnly Date, DayKind Kind, IReadOnlyList<Holiday> Holidays, string? Reason = null)
{
    public bool Counts => Kind is DayKind.Business or DayKind.DeclaredBusiness;

    /// <summary>Why it does not count; null where it does, and where somebody declared it off: there the reason says so.</summary>
    public LegalSource? Source => Kind switch
    {
        DayKind.Holiday => new(Law.Ley51),
        DayKind.Saturday or DayKind.Sunday => new(Law.Ley4, 62),
        _ => null,
    };

    /// <summary>Nobody works, whatever the day of the week.</summary>
    public bool IsOff => Kind is DayKind.Holiday or DayKind.DeclaredOff;
}
