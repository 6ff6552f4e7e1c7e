using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Ventanilla.WebUI.Common;

/// <summary>Carries a small record from one step to the next in an encrypted cookie of limited life, so that nothing half-done lies
/// in the database and nothing personal in an address or a hidden field.</summary>
public sealed class SealedCookies(IDataProtectionProvider protection)
{
    public void Write<T>(HttpContext http, string name, T value, TimeSpan lifetime) =>
        http.Response.Cookies.Append(name, Protector<T>(name).Protect(JsonSerializer.Serialize(value), lifetime), Options(http, lifetime));

    /// <summary>Null when there is none, it is too old, or it was not sealed here.</summary>
    public T? Read<T>(HttpContext http, string name) where T : class
    {
        if (http.Request.Cookies[name] is not { Length: > 0 } text)
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

    public static void Forget(HttpContext http, string name) => http.Response.Cookies.Delete(name, Options(http, lifetime: null));

    private ITimeLimitedDataProtector Protector<T>(string name) =>
        protection.CreateProtector("step", typeof(T).Name, name).ToTimeLimitedDataProtector();

    private static CookieOptions Options(HttpContext http, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/",
        MaxAge = lifetime,
    };
}
