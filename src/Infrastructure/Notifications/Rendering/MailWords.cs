using System.Globalization;
using System.Text;

namespace Ventanilla.Infrastructure.Notifications.Rendering;

/// <summary>A mail in words, before it takes a form. The HTML and the plain text are two drawings of this one thing, so that neither
/// can say what the other does not.</summary>
/// <param name="Objects">The link is the owner's "it was not me": it is explained before it is offered, and it is not what most readers come for.</param>
public sealed record MailWords(
    Language Language, string Subject, string Title, IReadOnlyList<MailParagraph> Paragraphs, MailLink Button, bool Objects, string LinkBelow, MailLink? Other,
    string Why, string NotYou, MailSender Sender);

/// <param name="IsCode">To be typed or copied letter by letter: a username, a temporary password.</param>
public sealed record MailParagraph(string Text, bool IsCode);

/// <summary>A text and the whole address it leads to.</summary>
public sealed record MailLink(string Text, string Address);

/// <summary>Who sends it and how to reach a person there.</summary>
public sealed record MailSender(string ShortName, string Name, string Contact, string NeverAsk)
{
    /// <summary>One or two letters that stand where the logo would: those of the words with a capital, where there are some. Empty where the name has no letter.</summary>
    public string Mark
    {
        get
        {
            string[] letters = [.. ShortName.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(FirstLetter).OfType<string>()];
            string[] capitals = [.. letters.Where(l => !Rune.IsLower(Rune.GetRuneAt(l, 0)))];
            return string.Concat((capitals.Length > 0 ? capitals : letters).Take(2)).ToUpperInvariant();
        }
    }

    // As people see letters: with its accent, and with both halves where it takes two chars.
    private static string? FirstLetter(string word)
    {
        for (var letters = StringInfo.GetTextElementEnumerator(word); letters.MoveNext();)
            if (Rune.IsLetterOrDigit(Rune.GetRuneAt(letters.GetTextElement(), 0)))
                return letters.GetTextElement();
        return null;
    }
}
