using System.Text.RegularExpressions;

namespace Ventanilla.Domain.People;

/// <summary>A telephone number as people write it: kept with the marks that help to read it, without what nobody sees.</summary>
public static partial class PhoneNumber
{
    public const int MaxLength = 30;
    private const int FewestDigits = 7;
    private const int MostDigits = 15; // ITU E.164

    /// <summary><c>300 123 4567</c>, <c>300.123.4567</c>, <c>(601) 234-5678</c>, <c>+57 300 1234567</c>; null when it cannot be one, as what a
    /// spreadsheet made of a number: <c>3001234567.0</c>, <c>3,00E+09</c>.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 2 * MaxLength)
            return null;
        var text = Spaces.Replace(Typed.Plain(typed), " ");
        return text.Length <= MaxLength && Form.IsMatch(text) && text.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits
            && !(text.Contains('.', StringComparison.Ordinal) && WithFraction.IsMatch(text)) ? text : null;
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces { get; }

    [GeneratedRegex(@"\A\+?( ?\([0-9]{1,4}\)|[0-9]+)([ .-]{0,3}(\([0-9]{1,4}\)|[0-9]+))*\z")]
    private static partial Regex Form { get; }

    /// <summary>A dot stands between groups of two digits and more, none of which is a whole number by itself.</summary>
    [GeneratedRegex(@"(?<![0-9])[0-9]\.|\.[0-9](?![0-9])|[0-9]{7,}\.")]
    private static partial Regex WithFraction { get; }
}
