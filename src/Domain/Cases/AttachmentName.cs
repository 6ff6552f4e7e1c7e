using System.Globalization;
using System.Text;

namespace Ventanilla.Domain.Cases;

/// <summary>A name of a file that no system takes for anything else: no folder, no command, no direction of writing, no device, and the ending of what the
/// file is. What a person knows it by stays.</summary>
public static class AttachmentName
{
    /// <summary>With its ending.</summary>
    public const int MaxLength = 100;

    /// <summary>A name of which nothing is left.</summary>
    public const string Nameless = "archivo";

    /// <summary>What staff call a file of somebody anonymous, whose own name for it may tell who they are.</summary>
    /// <param name="number">Among those of its case, from 1.</param>
    public static string Neutral(int number, AttachmentType type) => string.Create(CultureInfo.InvariantCulture, $"adjunto-{number}{type.Ending()}");

    private const string Signs = " -_.,()+&'#@=!";
    private const string AtNoEnd = " -_.,+&'#@=!";

    /// <summary>Windows takes these for devices, whatever follows their first dot.</summary>
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN", "CONOUT", "CLOCK",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <summary>What the file is to be called. Cleaning it once more changes nothing.</summary>
    public static string Of(string? typed, AttachmentType type)
    {
        var longest = MaxLength - type.Ending().Length;
        var stem = WithoutOwn(Cut(WithoutOwn(WithoutEnding(Shown(typed)), type), longest), type);
        if (stem.Length == 0)
            stem = Nameless;
        if (Devices.Contains(stem.Split('.')[0].Trim()))
            stem = $"{Nameless}-{WithoutOwn(Cut(stem, longest - Nameless.Length - 1), type)}";
        return stem + type.Ending();
    }

    /// <summary>The same before it is known what the file is, to speak of it.</summary>
    public static string Shown(string? typed)
    {
        var name = new StringBuilder();
        // No browser sends a folder, but for old ones; whoever does means no part of the name by it.
        var last = typed is null ? "" : typed[(typed.LastIndexOfAny(['/', '\\']) + 1)..];
        foreach (var rune in last.EnumerateRunes())
            if (Seen(rune) is { } seen && !(seen.Value is ' ' or '_' && name.Length > 0 && name[^1] == seen.Value))
                name.Append(seen);
        return Cut(name.ToString().Normalize(), MaxLength) is { Length: > 0 } shown ? shown : Nameless;
    }

    /// <summary>Without the ending that it has, whatever it says.</summary>
    private static string WithoutEnding(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot >= 0 && name.Length - dot is > 1 and <= 6 && name.Skip(dot + 1).Any(char.IsAsciiLetter) && name.Skip(dot + 1).All(char.IsAsciiLetterOrDigit)
            ? name[..dot] : name;
    }

    /// <summary>And without any number of the type's own: what was "factura.pdf.exe" is a "factura".</summary>
    private static string WithoutOwn(string name, AttachmentType type)
    {
        name = name.Trim(AtNoEnd.ToCharArray());
        return type.Endings().FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } own ? WithoutOwn(name[..^own.Length], type) : name;
    }

    /// <summary>Null is left out; a sign that means something to a system becomes a line.</summary>
    private static Rune? Seen(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        _ when rune.Value is 0xFFFD => null,
        UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => null,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => new Rune(' '),
        _ when Rune.IsLetterOrDigit(rune) || Signs.Contains((char)(rune.Value & 0xFFFF)) && rune.IsAscii => rune,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => rune,
        _ => new Rune('_'),
    };

    /// <summary>At most so long, of whole letters, with no sign at either end that a system would drop or hide.</summary>
    private static string Cut(string name, int longest)
    {
        name = name.Trim(AtNoEnd.ToCharArray());
        var whole = new StringBuilder();
        foreach (var letter in Letters(name).TakeWhile(l => whole.Length + l.Length <= longest))
            whole.Append(letter);
        return whole.ToString().Trim(AtNoEnd.ToCharArray());
    }

    private static IEnumerable<string> Letters(string text)
    {
        for (var letters = StringInfo.GetTextElementEnumerator(text); letters.MoveNext();)
            yield return letters.GetTextElement();
    }
}
