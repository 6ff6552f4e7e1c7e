using System.Globalization;
using System.Text;

namespace Ventanilla.Application.Pipeline;

/// <summary>A sign of a text that nobody sees, or that no two see alike, and what stands around it: so whoever typed or pasted it finds it.</summary>
/// <param name="Name">As tables of signs call it: U+E000.</param>
/// <param name="Place">The part of its line around it, with a box in its place.</param>
internal sealed record StrangeSign(string Name, string Place)
{
    private const int Around = 20;
    private static readonly Rune Box = new('▯');

    /// <summary>What the text of a refusal says.</summary>
    public object[] Said => [Name, Place];

    /// <summary>The first of a text of several lines.</summary>
    public static StrangeSign? InLines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\t', ' ').Split('\n').Select(In).FirstOrDefault(s => s is not null);

    /// <summary>The first of one line.</summary>
    public static StrangeSign? In(string line)
    {
        if (!IsIn(line))
            return null;
        var (shown, at, first, name) = (new List<Rune>(), 0, -1, "");
        foreach (var rune in line.EnumerateRunes())
        {
            var strange = IsStrange(rune, line, at);
            if (strange && first < 0)
                (first, name) = (shown.Count, string.Create(CultureInfo.InvariantCulture, $"U+{(rune == Rune.ReplacementChar ? line[at] : rune.Value):X4}"));
            shown.Add(strange ? Box : rune);
            at += rune.Utf16SequenceLength;
        }

        var (from, to) = (Math.Max(0, first - Around), Math.Min(shown.Count, first + Around + 1));
        return new(name, (from > 0 ? "…" : "") + string.Concat(shown[from..to]) + (to < shown.Count ? "…" : ""));
    }

    /// <summary>Most texts are plain ASCII and are judged at once: an import asks this ten million times.</summary>
    public static bool IsIn(string line)
    {
        if (!line.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return false;
        // By runes, not by chars: there are names with letters that take two.
        var at = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (IsStrange(rune, line, at))
                return true;
            at += rune.Utf16SequenceLength;
        }

        return false;
    }

    // Half of a letter that takes two comes out as U+FFFD.
    private static bool IsStrange(Rune rune, string text, int at) => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => !Domain.Common.Typed.JoinsSigns(text, at),
        _ => false,
    };
}
