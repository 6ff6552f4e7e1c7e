using System.Globalization;

namespace Ventanilla.WebUI.Localization;

/// <summary>Dates and times as people in Colombia read them: America/Bogota, day first, twelve hours.</summary>
public static class LocalTime
{
    private static readonly TimeZoneInfo Bogota = TimeZoneInfo.FindSystemTimeZoneById("America/Bogota");

    /// <summary>The same moment on a clock in Bogotá.</summary>
    public static DateTimeOffset ToLocal(this DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Bogota);

    /// <summary>"21 de noviembre de 2026", "21 November 2026".</summary>
    public static string ToLocalDay(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToLocal().DateTime).ToLocalDay();

    /// <summary>"21 de noviembre de 2026", "21 November 2026".</summary>
    public static string ToLocalDay(this DateOnly day) =>
        day.ToString(InSpanish ? "d 'de' MMMM 'de' yyyy" : "d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"3:05 p. m.", "3:05 p.m."</summary>
    public static string ToLocalHour(this DateTimeOffset moment)
    {
        var local = moment.ToLocal();
        var half = (local.Hour < 12, InSpanish) switch
        {
            (true, true) => "a. m.",
            (false, true) => "p. m.",
            (true, false) => "a.m.",
            (false, false) => "p.m.",
        };
        return local.ToString("h:mm ", CultureInfo.InvariantCulture).Replace(' ', '\u00a0') + half.Replace(' ', '\u00a0');
    }

    /// <summary>"21 de noviembre de 2026, 3:05 p. m."</summary>
    public static string ToLocalDayAndHour(this DateTimeOffset moment) => $"{moment.ToLocalDay()}, {moment.ToLocalHour()}";

    private static bool InSpanish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "es";
}
