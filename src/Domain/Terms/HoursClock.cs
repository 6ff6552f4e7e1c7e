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

    /// <summary>24 hours where life is at risk, 48 with priority, else 72; another class counts anew from the filing.</summary>
    public static HoursClock Of(HealthRisk risk, DateTimeOffset filedAt) =>
        new() { From = filedAt, Hours = HoursOf(risk), Source = new(Law.CircularSupersalud) };

    /// <param name="notifiedAt">From when the judge's hours run.</param>
    public static HoursClock OfTutela(int hours, DateTimeOffset notifiedAt) =>
        new() { From = notifiedAt, Hours = hours, Source = new(Law.Decreto2591, 19) };

    private static int HoursOf(HealthRisk risk) => risk switch
    {
        HealthRisk.Vital => 24,
        HealthRisk.Priority => 48,
        _ => 72,
    };
}
