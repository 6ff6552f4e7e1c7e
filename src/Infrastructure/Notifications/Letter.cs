using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Text;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Notifications;

/// <summary>The checked form of a mail: one mailbox, one line of subject, one id. Nothing in it can start another header.</summary>
internal static partial class Letter
{
    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict, AllowAddressesWithoutDomain = false, AllowUnquotedCommasInAddresses = false,
    };

    /// <exception cref="MailRefusedException">The address is not exactly one mailbox.</exception>
    public static RenderedMail Checked(RenderedMail mail)
    {
        if (Mailbox(mail.To) is null)
            throw new MailRefusedException("The address is not a mailbox.");
        if (!Id.IsMatch(mail.MessageId))
            throw new ArgumentException("A message id is letters, digits, dots and dashes on both sides of an @.", nameof(mail));
        return mail with { Subject = string.Concat(mail.Subject.Select(c => char.IsControl(c) ? ' ' : c)).Trim() };
    }

    /// <summary>Text and HTML as alternatives, in UTF-8, readable by any mail program.</summary>
    public static MimeMessage Of(RenderedMail mail, MailboxAddress sender, DateTimeOffset at)
    {
        mail = Checked(mail);
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            MessageId = mail.MessageId,
            Date = at,
            Body = new MultipartAlternative { Part(TextFormat.Plain, mail.Text), Page(mail) },
        };
        message.From.Add(sender);
        message.To.Add(Mailbox(mail.To)!);
        // RFC 3834: nobody's holiday notice answers a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    /// <summary>Null when the text is anything but one bare address.</summary>
    public static MailboxAddress? Mailbox(string address) =>
        !address.Any(char.IsControl) && MailboxAddress.TryParse(Strict, address, out var mailbox)
        // A domain that was typed in its ASCII form (xn--…) is kept in its own letters.
        && (mailbox.Address == address || mailbox.GetAddress(idnEncode: true) == address) ? new MailboxAddress("", mailbox.Address) : null;

    public static string DomainOf(MailboxAddress sender)
    {
        var address = sender.GetAddress(idnEncode: true);
        return address[(address.LastIndexOf('@') + 1)..];
    }

    /// <summary>The page, and where it shows a logo that one beside it in the same part (RFC 2387).</summary>
    private static MimeEntity Page(RenderedMail mail)
    {
        var page = Part(TextFormat.Html, mail.Html);
        if (mail.Logo is not { } logo)
            return page;
        var kind = logo.Type == Domain.Cases.AttachmentType.Png ? "png" : "jpeg";
        return new MultipartRelated
        {
            page,
            new MimePart("image", kind)
            {
                ContentId = MailLogo.ContentId,
                ContentDisposition = new(ContentDisposition.Inline) { FileName = $"logo.{kind}" },
                ContentTransferEncoding = ContentEncoding.Base64,
                Content = new MimeContent(new MemoryStream(logo.Content)),
            },
        };
    }

    private static TextPart Part(TextFormat format, string content)
    {
        var part = new TextPart(format) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        // The lines of mail end in CR LF, also once they are decoded.
        part.SetText(Encoding.UTF8, content.ReplaceLineEndings("\r\n"));
        return part;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9.-]{1,100}@[A-Za-z0-9.-]{1,100}\z")]
    private static partial Regex Id { get; }
}
