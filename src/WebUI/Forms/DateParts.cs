using System.Globalization;

namespace Ventanilla.WebUI.Forms;

/// <summary>A date as it was typed, in three boxes; what cannot be read stays as it was typed.</summary>
/// <remarks>Three boxes and not a calendar: nobody wants to page back sixty years to a birth date, and the native picker
/// keeps no wrong text. Not one box dd/mm/aaaa either: the numeric keyboard of many phones has no slash.</remarks>
public sealed record DateParts
{
    /// <summary>Day of the month, 1 to 31.</summary>
    public string? Day { get; init; }

    /// <summary>Month, 1 to 12.</summary>
    public string? Month { get; init; }

    /// <summary>Year, four digits.</summary>
    public string? Year { get; init; }

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Day + Month + Year);

    /// <summary>The date, or nothing when there is no such day.</summary>
    public DateOnly? ToDate() =>
        Number(Day) is { } day && Number(Month) is >= 1 and <= 12 and { } month && Number(Year) is >= 1000 and <= 9999 and { } year
        && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>The boxes of a known date.</summary>
    public static DateParts From(DateOnly date) => new()
    {
        Day = date.Day.ToString(CultureInfo.InvariantCulture),
        Month = date.Month.ToString(CultureInfo.InvariantCulture),
        Year = date.Year.ToString(CultureInfo.InvariantCulture),
    };

    private static int? Number(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
