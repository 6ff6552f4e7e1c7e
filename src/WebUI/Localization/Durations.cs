namespace Ventanilla.WebUI.Localization;

/// <summary>How long something lasts by the policy, in words: "30 días", "24 horas", "90 minutos". A text never knows it by itself.</summary>
internal static class Durations
{
    public static string Say(this PortalTexts texts, TimeSpan time) =>
        time >= TimeSpan.FromDays(2) && time.Ticks % TimeSpan.TicksPerDay == 0 ? texts["Portal.time.days", time.Days]
        : time >= TimeSpan.FromHours(1) && time.Ticks % TimeSpan.TicksPerHour == 0 ? Counted(texts, "hour", (int)time.TotalHours)
        : time >= TimeSpan.FromMinutes(1) && time.Ticks % TimeSpan.TicksPerMinute == 0 ? Counted(texts, "minute", (int)time.TotalMinutes)
        : texts["Portal.time.seconds", (int)time.TotalSeconds];

    private static string Counted(PortalTexts texts, string unit, int count) =>
        count == 1 ? texts[$"Portal.time.{unit}"] : texts[$"Portal.time.{unit}s", count];
}
