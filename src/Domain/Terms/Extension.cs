namespace Ventanilla.Domain.Terms;

/// <summary>The one extension that a case can have.</summary>
public sealed record Extension
{
    private Extension() { }

    /// <summary>When the person was told of it, with its reasons.</summary>
    public DateTimeOffset ToldAt { get; private init; }

    /// <summary>As many as the person was told.</summary>
    public int Days { get; private init; }

    /// <summary>From the end of the term, with fewer days where the case became of a kind that allows no more.</summary>
    public DayCount Count { get; private init; } = null!;

    internal static Extension Tell(int days, DateTimeOffset toldAt, DayCount term, LegalTerm law, BusinessCalendar calendar) =>
        new Extension { ToldAt = toldAt, Days = days }.After(term, law, calendar);

    internal Extension After(DayCount term, LegalTerm law, BusinessCalendar calendar) =>
        this with { Count = calendar.Count(term.Until, Math.Min(Days, law.LongestExtension), law.ExtensionSource) };
}
