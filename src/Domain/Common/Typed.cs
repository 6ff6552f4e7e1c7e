using System.Globalization;
using System.Text;

namespace Ventanilla.Domain.Common;

/// <summary>What a person typed or pasted, as they see it: mails, chats and spreadsheets bring along characters that nobody sees, and spaces and
/// dashes of many kinds. A password stays as it was typed.</summary>
public static class Typed
{
    /// <summary>Without characters that nobody sees (U+200B, U+202A, a byte order mark), every kind of space and line break as a space, every kind of
    /// dash as a dash, and nothing around it. For what is read by its form: numbers, addresses, codes.</summary>
    public static string Plain(string typed)
    {
        // Most of what is read is plain already: an import asks this by the million.
        if (!typed.AsSpan().ContainsAnyExceptInRange('!', '~'))
            return typed;
        var plain = new char[typed.Length];
        var length = 0;
        foreach (var c in typed)
            if (Seen(c) is { } seen)
                plain[length++] = seen;
        return new string(plain, 0, length).Trim(' ');
    }

    /// <summary>A free text as its reader sees it: without what nobody sees (a soft hyphen, marks of direction that would turn around what stands
    /// beside them), a tab as a space, a line break of a word processor as a line break where the text has lines, and the bullet of one, which its own font alone
    /// draws, as a bullet. Letters, signs and lines stay as
    /// they are, also what joins two signs to one; so does what is no text at all, for the rules to refuse.</summary>
    public static string Said(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;
        var hasLines = text.Contains('\n', StringComparison.Ordinal);
        var said = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at += LengthAt(text, at))
            switch (CharUnicodeInfo.GetUnicodeCategory(text, at))
            {
                case UnicodeCategory.Format when !JoinsSigns(text, at):
                    break;
                case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                case UnicodeCategory.Control when text[at] is '\u000B' or '\u000C' or '\u0085':
                    said.Append(hasLines ? '\n' : ' ');
                    break;
                case UnicodeCategory.Control when text[at] == '\t':
                    said.Append(' ');
                    break;
                case UnicodeCategory.PrivateUse when IsBullet(text, at):
                    said.Append('•');
                    break;
                default:
                    said.Append(text, at, LengthAt(text, at));
                    break;
            }
        return said.ToString();
    }

    /// <summary>Whether a joint stands between two signs that it makes one of, as in the sign of a family.</summary>
    public static bool JoinsSigns(string text, int at) => text[at] == '\u200D' && at > 0 && at + 1 < text.Length
        && CharUnicodeInfo.GetUnicodeCategory(text, char.IsLowSurrogate(text[at - 1]) && at > 1 ? at - 2 : at - 1)
            is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.NonSpacingMark
        && CharUnicodeInfo.GetUnicodeCategory(text, at + 1) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol;

    /// <summary>A word processor pastes the signs of its fonts of pictures as U+F020 to U+F0FF: whichever begins a line is the bullet of a list, and two are in any place.</summary>
    private static bool IsBullet(string text, int at) => text[at] is '\uF0B7' or '\uF0A7'
        || (text[at] is >= '\uF020' and <= '\uF0FF' && text.AsSpan(0, at).TrimEnd(" \t\u00A0") is [] or [.., '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029']);

    private static int LengthAt(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;

    private static char? Seen(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Format => null,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
        UnicodeCategory.Control when c is '\t' or '\n' or '\r' or '\u000B' or '\u000C' or '\u0085' => ' ',
        UnicodeCategory.DashPunctuation => '-',
        _ when c is '\u2212' => '-', // the minus sign of spreadsheets
        _ => c,
    };
}
