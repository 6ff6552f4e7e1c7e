using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Notifications;

/// <summary>The checked form of a mail: one mailbox, one line of subject, one id. Nothing in it can start another header.</summary>
internal static partial class ComposedMail
{
    /// <exception cref="MailRefusedException">The address is not exactly one mailbox.</exception>
    public static RenderedMail Checked(RenderedMail mail)
    {
        if (mail.To.Any(char.IsControl) || !MailAddress.TryCreate(mail.To, out var address) || address.Address != mail.To)
            throw new MailRefusedException("The address is not a mailbox.");
        if (!Id.IsMatch(mail.MessageId))
            throw new ArgumentException("A message id is letters, digits, dots and dashes on both sides of an @.", nameof(mail));
        return mail with { Subject = string.Concat(mail.Subject.Select(c => char.IsControl(c) ? ' ' : c)).Trim() };
    }

    /// <summary>Text and HTML as alternatives, in UTF-8, readable by any mail program.</summary>
    public static MailMessage Of(RenderedMail mail, MailAddress sender)
    {
        mail = Checked(mail);
        var message = new MailMessage(sender, new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.AlternateViews.Add(Part(mail.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(Part(mail.Html, MediaTypeNames.Text.Html));
        message.Headers.Add("Message-ID", $"<{mail.MessageId}>");
        // RFC 3834: nobody's holiday notice answers a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static AlternateView Part(string content, string type)
    {
        // The lines of mail end in CR LF, also once they are decoded.
        var part = AlternateView.CreateAlternateViewFromString(content.ReplaceLineEndings("\r\n"), Encoding.UTF8, type);
        part.TransferEncoding = TransferEncoding.QuotedPrintable;
        return part;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9.-]{1,100}@[A-Za-z0-9.-]{1,100}\z")]
    private static partial Regex Id { get; }
}
