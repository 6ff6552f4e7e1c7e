using System.Globalization;

namespace Ventanilla.Application.Portal;

/// <summary>The colours of a mail's button and links, as <c>#rrggbb</c>. Mails cannot read the portal's stylesheet, so they are said twice.</summary>
public sealed record ColourPolicy
{
    /// <summary>What a mail's links are read on: its sheet, by day and by night.</summary>
    public const string Sheet = "#ffffff", SheetDark = "#1f252c";

    public string Brand { get; init; } = "#134e86";
    public string OnBrand { get; init; } = "#ffffff";
    public string BrandDark { get; init; } = "#8ec5ff";
    public string OnBrandDark { get; init; } = "#10202f";

    /// <summary>Whether that is <c>#rrggbb</c>: shorter forms and names are not understood by every mail program.</summary>
    public static bool IsHex(string? colour) => colour is ['#', ..] && colour.Length == 7 && colour[1..].All(char.IsAsciiHexDigit);

    /// <summary>How well one is read on the other, from 1 (not at all) to 21: WCAG 2.2, "contrast ratio". Text needs 4.5.</summary>
    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) => 0.2126 * Linear(colour[1..3]) + 0.7152 * Linear(colour[3..5]) + 0.0722 * Linear(colour[5..7]);

    private static double Linear(string hex)
    {
        var share = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
