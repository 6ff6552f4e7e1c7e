using System.Globalization;

namespace Ventanilla.Domain.Accounts;

/// <summary>An e-mail address: shown as it was typed (without what nobody sees in it), compared in one normal form. What is read here can be
/// mailed to: a domain in its own letters (<c>peña.co</c>) goes over the wire in ASCII, a name before the @ has to be ASCII.</summary>
public sealed record EmailAddress
{
    public const int MaxLength = 254;
    private const int LongestName = 64;

    private static readonly IdnMapping Idn = new();

    private EmailAddress(string typed, string domain) =>
        (Typed, Normalized) = (typed, $"{typed[..typed.IndexOf('@', StringComparison.Ordinal)]}@{domain}".ToUpperInvariant());

    public string Typed { get; }

    /// <summary>In capitals, the domain in ASCII: the same address in two spellings is one.</summary>
    public string Normalized { get; }

    /// <summary>The mailbox behind it, as far as an address tells: without what follows a plus, and without dots where the provider itself says that
    /// they do not count (Gmail). Only for counting mails: two addresses of one mailbox stay two addresses.</summary>
    public string Mailbox
    {
        get
        {
            var at = Normalized.IndexOf('@', StringComparison.Ordinal);
            var (local, domain) = (Normalized[..at], Normalized[(at + 1)..]);
            var plus = local.IndexOf('+', StringComparison.Ordinal);
            local = plus > 0 ? local[..plus] : local;
            return domain is "GMAIL.COM" or "GOOGLEMAIL.COM" ? $"{local.Replace(".", "", StringComparison.Ordinal)}@GMAIL.COM" : $"{local}@{domain}";
        }
    }

    /// <summary>Null when it cannot be an address: one @, a name before it as RFC 5322 has it without quotes, a domain with a dot behind it.</summary>
    public static EmailAddress? Read(string? typed)
    {
        if (typed is null || typed.Length > 2 * MaxLength)
            return null;
        var text = Common.Typed.Plain(typed);
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at is < 1 or > LongestName || text.Length > MaxLength || !IsName(text[..at]) || InAscii(text[(at + 1)..]) is not { } domain)
            return null;
        return at + 1 + domain.Length <= MaxLength ? new EmailAddress(text, domain) : null;
    }

    private static bool IsName(string name) => name.Split('.').All(atom =>
        atom.Length > 0 && atom.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal)));

    private static string? InAscii(string domain)
    {
        try
        {
            var ascii = Idn.GetAscii(domain);
            return IsDomain(ascii) ? ascii : null;
        }
        catch (ArgumentException)
        {
        }

        return null;
    }

    private static bool IsDomain(string domain) =>
        domain.Split('.') is { Length: >= 2 } labels
        && labels.All(l => l.Length is > 0 and <= 63 && l[0] != '-' && l[^1] != '-' && l.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        && labels[^1].Length >= 2;
}
