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
public sealed record MailSender(string ShortName, string Name, string Contact, string NeverAsk);
