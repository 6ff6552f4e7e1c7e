using System.Globalization;

namespace Ventanilla.Domain.Common;

/// <summary>What a person typed or pasted, as they see it: mails, chats and spreadsheets bring along characters that nobody sees, and spaces and
/// dashes of many kinds. For what is read by its form (numbers, addresses, codes); a password stays as it was typed.</summary>
public static class Typed
{
    /// <summary>Without characters that nobody sees (U+200B, U+202A, a byte order mark), every kind of space and line break as a space, every kind of
    /// dash as a dash, and nothing around it.</summary>
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
