namespace Ventanilla.Infrastructure.Notifications.Rendering;

/// <summary>The plain-text drawing of a mail: for programs without HTML, and for people who prefer it.</summary>
internal static class MailText
{
    public static string Of(MailWords words) => string.Join("\n\n", Blocks(words)) + "\n";

    private static IEnumerable<string> Blocks(MailWords words)
    {
        yield return words.Title;
        foreach (var paragraph in words.Paragraphs)
            yield return paragraph.Text;
        if (words.Objects)
            yield return words.NotYou;
        yield return Link(words.Button with { Text = $"{words.Button.Text}:" });
        if (words.Other is { } other)
            yield return Link(other);
        if (!words.Objects)
            yield return words.NotYou;
        // "-- " alone on a line begins a signature (RFC 3676).
        yield return $"-- \n{words.Sender.Name}\n{words.Sender.Contact}\n{words.Why}\n{words.Sender.NeverAsk}";
    }

    private static string Link(MailLink link) => $"{link.Text}\n{link.Address}";
}
