namespace Ventanilla.WebUI.Hosting;

/// <summary>Where people reach the portal (<c>BaseUrl</c>). What must be safe on the way follows from it and never from a request: a proxy that
/// forgets a header must not make a cookie travel in the clear.</summary>
public sealed record PublicAddress(Uri Url)
{
    public bool IsSecure => Url.Scheme == Uri.UriSchemeHttps;

    public CookieSecurePolicy CookiePolicy => IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;

    /// <summary>Under https a browser takes a cookie of this name only from this very host, by https, for all of its paths (RFC 6265bis, __Host-).</summary>
    public string CookieName(string name) => IsSecure ? $"__Host-{name}" : name;

    /// <summary>The address that settings give, or every fault they have.</summary>
    public static (PublicAddress? Address, IReadOnlyList<string> Faults) Read(string? baseUrl, bool development)
    {
        if (!Uri.TryCreate(baseUrl, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
            return (null, ["BaseUrl must be the public address of the portal, e.g. https://portal.example.co."]);
        List<string> faults = [];
        if (url.PathAndQuery != "/" || url.Fragment.Length > 0)
            faults.Add($"BaseUrl must end with the host: the portal answers at the root of it, not at {url.PathAndQuery}{url.Fragment}.");
        if (url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback && !development)
            faults.Add("BaseUrl begins with http://, so passwords would travel in the clear: outside Development it must begin with https://.");
        return (new PublicAddress(url), faults);
    }
}
