using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Notifications;

/// <summary>The organisation's own logo, as its mails carry it inline: PNG or JPEG, which every mail program draws.</summary>
public sealed record MailLogo(byte[] Content, AttachmentType Type)
{
    /// <summary>Every mail brings it.</summary>
    public const int MaxBytes = 100 * 1024;

    /// <summary>It is drawn 40 points high; screens of phones want three times that, and no more.</summary>
    public const int LongestSide = 1_200;

    /// <summary>By which the page of a mail names the part that holds it (RFC 2392).</summary>
    public const string ContentId = "logo@ventanilla";

    /// <summary>Judges the file by its bytes, whatever it is called.</summary>
    /// <returns>The logo, or what is wrong with it.</returns>
    public static (MailLogo? Logo, string? Fault) Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Length: > MaxBytes } large)
                return (null, $"'{path}' has {large.Length / 1024} kB; at most {MaxBytes / 1024} kB travel with every mail.");
            var content = File.ReadAllBytes(path);
            return AttachmentContent.Measure(content) switch
            {
                null => (null, $"'{path}' is neither PNG nor JPEG; mail programs draw no other picture."),
                ( > LongestSide, _) or (_, > LongestSide) => (null, $"'{path}' is larger than {LongestSide} by {LongestSide} points; it is drawn 40 points high."),
                _ => (new(content, AttachmentContent.Judge(content)!.Value), null),
            };
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (null, $"'{path}' cannot be read: {unreadable.Message}");
        }
    }
}
