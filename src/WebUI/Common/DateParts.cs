using System.Globalization;

namespace Ventanilla.WebUI.Common;

/// <summary>A date as three boxes, kept as it was typed.</summary>
public sealed class DateParts
{
    public string? Day { get; set; }
    public string? Month { get; set; }
    public string? Year { get; set; }

    public string? this[string part] => part switch { "Day" => Day, "Month" => Month, _ => Year };

    /// <summary>Null when the three do not make a date.</summary>
    public DateOnly? Value =>
        Number(Day, 2) is { } day && Number(Month, 2) is { } month && Number(Year, 4) is { } year and >= 1 && month is >= 1 and <= 12
        && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    public static DateParts Of(DateOnly? date) => new()
    {
        Day = date?.Day.ToString(CultureInfo.InvariantCulture),
        Month = date?.Month.ToString(CultureInfo.InvariantCulture),
        Year = date?.Year.ToString(CultureInfo.InvariantCulture),
    };

    private static int? Number(string? text, int length) =>
        text?.Trim() is { Length: > 0 } trimmed && trimmed.Length <= length
        && int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
