namespace Ventanilla.Infrastructure.Notifications.Rendering;

/// <summary>A mail in words, before it takes a form. The HTML and the plain text are two drawings of this one thing, so that neither
/// can say what the other does not.</summary>
public sealed record MailWords(
    Language Language, string Subject, string Title, IReadOnlyList<string> Paragraphs, MailLink Button, string LinkBelow, MailLink? Other,
    string Why, string NotYou, MailSender Sender);

/// <summary>A text and the whole address it leads to.</summary>
public sealed record MailLink(string Text, string Address);

/// <summary>Who sends it and how to reach a person there.</summary>
public sealed record MailSender(string ShortName, string Name, string Contact, string NeverAsk);
