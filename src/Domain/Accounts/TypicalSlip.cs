namespace Ventanilla.Domain.Accounts;

/// <summary>A slip at the keyboard in the domain of an address (<c>gmial.com</c>, <c>hotmail.co</c>): a hint and never a refusal, for any domain may
/// be somebody's.</summary>
public static class TypicalSlip
{
    private const string Com = "com";

    /// <summary>Where most mailboxes are.</summary>
    private static readonly string[] Providers = ["gmail", "hotmail", "outlook", "yahoo", "icloud"];

    /// <summary>Others, or companies, that are one letter away.</summary>
    private static readonly HashSet<string> Meant = ["mail", "email", "ymail", "qmail", "tmail", "cloud"];

    /// <summary>The domain that was most likely meant, in small letters; null where there is nothing to ask.</summary>
    public static string? DomainMeant(EmailAddress address)
    {
        var domain = address.Typed[(address.Typed.IndexOf('@', StringComparison.Ordinal) + 1)..].ToLowerInvariant();
        var dot = domain.IndexOf('.', StringComparison.Ordinal);
        var (name, ending) = (domain[..dot], domain[(dot + 1)..]);
        if (Meant.Contains(name) || Providers.FirstOrDefault(p => IsNear(name, p)) is not { } provider)
            return null;
        var meant = $"{provider}.{EndingOf(provider, ending)}";
        // A part of an organisation may be called so: gmail.unal.edu.co.
        return meant == domain || ending.Count(c => c == '.') > 1 ? null : meant;
    }

    private static string EndingOf(string provider, string ending) => provider switch
    {
        "gmail" or "icloud" => Com, // they have no other
        _ when IsNear(ending, Com) => Com,
        "hotmail" or "outlook" when ending is "com.co" => Com,
        _ => ending,
    };

    /// <summary>The same, or one letter too many, too few, wrong, or two in the other order.</summary>
    private static bool IsNear(string typed, string meant)
    {
        var (start, end) = (typed.AsSpan().CommonPrefixLength(meant), 0);
        while (end < Math.Min(typed.Length, meant.Length) - start && typed[^(end + 1)] == meant[^(end + 1)])
            end++;
        var (rest, due) = (typed[start..^end], meant[start..^end]);
        return (rest.Length <= 1 && due.Length <= 1) || (rest.Length == 2 && due.Length == 2 && rest[0] == due[1] && rest[1] == due[0]);
    }
}
