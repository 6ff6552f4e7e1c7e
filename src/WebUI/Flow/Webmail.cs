using Ventanilla.Domain.Accounts;

namespace Ventanilla.WebUI.Flow;

/// <summary>Where a mailbox is read in a browser, by the domain of its address: a link that spares the way there, for the most common ones.</summary>
internal sealed record Webmail(string Name, string Url)
{
    private static readonly Webmail Gmail = new("Gmail", "https://mail.google.com/mail/");
    private static readonly Webmail Outlook = new("Outlook", "https://outlook.live.com/mail/");
    private static readonly Webmail Yahoo = new("Yahoo", "https://mail.yahoo.com/");

    /// <summary>Null where nobody knows.</summary>
    public static Webmail? Of(EmailAddress address)
    {
        var domain = address.Typed[(address.Typed.IndexOf('@', StringComparison.Ordinal) + 1)..].ToLowerInvariant();
        return domain switch
        {
            "gmail.com" or "googlemail.com" => Gmail,
            "msn.com" => Outlook,
            _ => domain.Split('.')[0] switch
            {
                "hotmail" or "outlook" or "live" when IsCountry(domain) => Outlook,
                "yahoo" or "ymail" when IsCountry(domain) => Yahoo,
                _ => null,
            },
        };
    }

    // outlook.com, hotmail.es, yahoo.com.co; not outlook.of.some.company.
    private static bool IsCountry(string domain) => domain.Split('.') is [_, "com" or { Length: 2 }] or [_, "com" or "co", { Length: 2 }];
}
