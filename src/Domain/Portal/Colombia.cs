namespace Ventanilla.Domain.Portal;

/// <summary>The clock on the wall of whoever the portal serves: days begin and end by it, wherever the server stands.</summary>
public static class Colombia
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Bogota");

    /// <summary>The same moment, as a clock in Bogotá shows it.</summary>
    public static DateTimeOffset Clock(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The day that it is there at that moment.</summary>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(Clock(moment).DateTime);

    /// <summary>The moment at which a clock there shows that time on that day.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var shown = day.ToDateTime(time);
        return new(shown, Zone.GetUtcOffset(shown));
    }

    public static DateOnly Today(TimeProvider clock) => Day(clock.GetUtcNow());
}
