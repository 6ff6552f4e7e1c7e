namespace Ventanilla.Domain.Accounts;

/// <summary>An e-mail address: shown as it was typed (without the spaces around it), compared in one normal form.</summary>
public sealed record EmailAddress
{
    public const int MaxLength = 254;

    private EmailAddress(string typed) => (Typed, Normalized) = (typed, typed.ToUpperInvariant());

    public string Typed { get; }
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

    /// <summary>Null when it cannot be an address: one @, something on both sides, a dot in the domain, no spaces or control characters.</summary>
    public static EmailAddress? Read(string? typed)
    {
        var text = typed?.Trim() ?? "";
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var fits = text.Length <= MaxLength && at is > 0 and <= 64 && at == text.LastIndexOf('@')
            && text.All(c => c is > ' ' and <= '~' && c is not ('<' or '>' or '"' or ',' or ';' or '(' or ')' or '\\' or ':'))
            && IsDomain(text[(at + 1)..]) && !text.Contains("..", StringComparison.Ordinal) && text[at - 1] != '.' && text[0] != '.';
        return fits ? new EmailAddress(text) : null;
    }

    private static bool IsDomain(string domain) =>
        domain.Split('.') is { Length: >= 2 } labels
        && labels.All(l => l.Length is > 0 and <= 63 && l[0] != '-' && l[^1] != '-' && l.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        && labels[^1].Length >= 2;
}
