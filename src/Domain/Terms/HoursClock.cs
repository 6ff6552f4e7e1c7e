namespace Ventanilla.Domain.Terms;

/// <summary>How dangerous a claim about health is (Supersalud, Circular 2023151000000010-5).</summary>
public enum HealthRisk { Simple, Priority, Vital }

/// <summary>A term in hours of the clock on the wall, nights and holidays too, beside the legal one or in its place: of a claim about health, or
/// a judge's.</summary>
public sealed record HoursClock
{
    private HoursClock() { }

    public DateTimeOffset From { get; private init; }
    public int Hours { get; private init; }
    public LegalSource Source { get; private init; }

    /// <summary>The last moment that is in time.</summary>
    public DateTimeOffset DueAt => From.AddHours(Hours);

    public bool IsOverdue(DateTimeOffset now) => now > DueAt;

    /// <summary>As <see cref="LegalTerms"/> says for that danger; another one counts anew from the filing.</summary>
    public static HoursClock Of(HealthRisk risk, DateTimeOffset filedAt) =>
        new() { From = filedAt, Hours = LegalTerms.HealthHours[risk], Source = LegalTerms.HealthSource };

    /// <param name="notifiedAt">From when the judge's hours run.</param>
    public static HoursClock OfTutela(int hours, DateTimeOffset notifiedAt) =>
        new() { From = notifiedAt, Hours = hours, Source = LegalTerms.JudgeSource };
}
