namespace Ventanilla.Domain.Cases;

/// <summary>The one extension that a case can have.</summary>
/// <param name="ToldAt">When the person was told of it, with its reasons.</param>
/// <param name="Days">As many as the person was told.</param>
/// <param name="Count">From the end of the term, with fewer days where the case became of a kind that allows no more.</param>
public sealed record Extension(DateTimeOffset ToldAt, int Days, DayCount Count)
{
    internal static Extension Tell(int days, DateTimeOffset toldAt, DayCount term, LegalTerm law, BusinessCalendar calendar) =>
        new(toldAt, days, CountAfter(term, days, law, calendar));

    internal Extension After(DayCount term, LegalTerm law, BusinessCalendar calendar) => this with { Count = CountAfter(term, Days, law, calendar) };

    private static DayCount CountAfter(DayCount term, int days, LegalTerm law, BusinessCalendar calendar) =>
        calendar.Count(term.Until, Math.Min(days, law.LongestExtension), law.ExtensionSource);
}
