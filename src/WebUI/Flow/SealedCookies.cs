using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Ventanilla.WebUI.Hosting;

namespace Ventanilla.WebUI.Flow;

/// <summary>Carries a small record from one step to the next in an encrypted cookie of limited life, so that nothing half-done lies
/// in the database and nothing personal in an address or a hidden field.</summary>
public sealed class SealedCookies(IDataProtectionProvider protection, PublicAddress address)
{
    /// <summary>An accent is two bytes and not six: a browser keeps four kilobytes. Nothing of it stands in a page, so nothing has to be escaped.</summary>
    private static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write<T>(HttpContext http, string name, T value, TimeSpan lifetime) =>
        http.Response.Cookies.Append(address.CookieName(name), Protector<T>(name).Protect(JsonSerializer.Serialize(value, Short), lifetime), Options(lifetime));

    /// <summary>Null when there is none, it is too old, or it was not sealed here.</summary>
    public T? Read<T>(HttpContext http, string name) where T : class
    {
        if (http.Request.Cookies[address.CookieName(name)] is not { Length: > 0 } text)
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(Protector<T>(name).Unprotect(text));
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    public void Forget(HttpContext http, string name) => http.Response.Cookies.Delete(address.CookieName(name), Options(lifetime: null));

    /// <summary>The cookies that a browser has brought whose names begin so.</summary>
    public IEnumerable<string> Names(HttpContext http, string beginning) => http.Request.Cookies.Keys
        .Where(key => key.StartsWith(address.CookieName(beginning), StringComparison.Ordinal)).Select(key => key[address.CookieName("").Length..]);

    private ITimeLimitedDataProtector Protector<T>(string name) =>
        protection.CreateProtector("step", typeof(T).Name, name).ToTimeLimitedDataProtector();

    private CookieOptions Options(TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = address.IsSecure,
        Path = "/",
        MaxAge = lifetime,
    };
}
