using Ventanilla.Domain.Common;
using Ventanilla.Domain.Portal;

namespace Ventanilla.WebUI.Localization;

/// <summary>Dates and times as people in Colombia read them, in the language of the page: day first, twelve hours.</summary>
public static class LocalTime
{
    /// <summary>"21 de noviembre de 2026", "21 November 2026".</summary>
    public static string ToLocalDay(this DateTimeOffset moment) => Colombia.Day(moment).ToLocalDay();

    /// <summary>"21 de noviembre de 2026", "21 November 2026".</summary>
    public static string ToLocalDay(this DateOnly day) => Language.Current.Day(day);

    /// <summary>"3:05 p. m.", "3:05 p.m."</summary>
    public static string ToLocalHour(this DateTimeOffset moment) => Language.Current.Hour(TimeOnly.FromDateTime(Colombia.Clock(moment).DateTime));

    /// <summary>"21 de noviembre de 2026, 3:05 p. m."</summary>
    public static string ToLocalDayAndHour(this DateTimeOffset moment) => $"{moment.ToLocalDay()}, {moment.ToLocalHour()}";
}
