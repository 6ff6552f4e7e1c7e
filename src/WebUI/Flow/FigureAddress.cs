using System.Globalization;
using Ventanilla.Domain.Figures;

namespace Ventanilla.WebUI.Flow;

/// <summary>The period of the dashboard as its address says it: so many days up to today, or from one day to another.</summary>
internal static class FigureAddress
{
    public const string Root = $"{StaffCookie.Root}/tablero", Days = "dias", From = "desde", To = "hasta";

    /// <summary>What is offered; the last is a year.</summary>
    public static readonly int[] Offered = [7, 30, 90, 365];

    private const int Usual = 30;

    /// <summary>What it does not know is the usual period. Whether days of one's own make one is for the message to say.</summary>
    public static FigurePeriod Read(IQueryCollection query, DateOnly today)
    {
        if (Day(query[From]) is { } from && (Day(query[To]) ?? today) is var to)
            return new(from, to);
        return Last(int.TryParse(query[Days], CultureInfo.InvariantCulture, out var days) && Offered.Contains(days) ? days : Usual, today);
    }

    public static FigurePeriod Last(int days, DateOnly today) => new(today.AddDays(1 - days), today);

    public static string Of(int days) => string.Create(CultureInfo.InvariantCulture, $"{Root}?{Days}={days}");

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
