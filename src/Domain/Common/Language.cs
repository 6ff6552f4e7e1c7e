using System.Globalization;

namespace Ventanilla.Domain.Common;

/// <summary>A language that the portal speaks: of a page, of an account, of a mail. This is the one list of them; whatever knows languages follows it.
/// Numbers are written the Colombian way in all of them: the amounts are the same on every page.</summary>
public sealed class Language
{
    /// <summary>Colombian Spanish.</summary>
    public static readonly Language Spanish = new(new CultureInfo("es-CO"), "Español")
    {
        DayPattern = "d 'de' MMMM 'de' yyyy", MonthPattern = "MMMM 'de' yyyy", Morning = "a. m.", Afternoon = "p. m.",
    };

    public static readonly Language English = new(new CultureInfo("en") { NumberFormat = Spanish.Culture.NumberFormat }, "English")
    {
        DayPattern = "d MMMM yyyy", MonthPattern = "MMMM yyyy", Morning = "a.m.", Afternoon = "p.m.",
    };

    public static readonly IReadOnlyList<Language> All = [Spanish, English];

    private Language(CultureInfo culture, string name) => (Culture, Name) = (culture, name);

    /// <summary>Of whoever asks for none that we speak.</summary>
    public static Language Default => Spanish;

    /// <summary>That of the page that is being written, or of the terminal.</summary>
    public static Language Current => Find(CultureInfo.CurrentUICulture.Name) ?? Default;

    /// <summary><c>es</c>, <c>en</c>: how it is stored, and how the files with its texts are called.</summary>
    public string Code => Culture.TwoLetterISOLanguageName;

    /// <summary>As its speakers call it.</summary>
    public string Name { get; }
    public CultureInfo Culture { get; }
    public required string DayPattern { get; init; }
    public required string MonthPattern { get; init; }
    public required string Morning { get; init; }
    public required string Afternoon { get; init; }

    /// <summary>The language of that tag, or nothing when we do not speak it. Any Spanish is ours ("es-MX" too).</summary>
    public static Language? Find(string? tag) =>
        All.FirstOrDefault(l => string.Equals(l.Code, tag?.Split('-')[0], StringComparison.OrdinalIgnoreCase));

    /// <summary>"21 de noviembre de 2026", "21 November 2026".</summary>
    public string Day(DateOnly day) => day.ToString(DayPattern, Culture);

    /// <summary>"noviembre de 2026", "November 2026".</summary>
    public string Month(DateOnly day) => day.ToString(MonthPattern, Culture);

    /// <summary>"3:05 p. m.", "3:05 p.m.", with spaces that do not break.</summary>
    public string Hour(TimeOnly time) =>
        $"{time.ToString("h:mm", CultureInfo.InvariantCulture)} {(time.Hour < 12 ? Morning : Afternoon)}".Replace(' ', '\u00a0');

    public override string ToString() => Code;
}
