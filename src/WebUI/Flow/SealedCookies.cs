using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Hosting;

namespace Ventanilla.WebUI.Flow;

/// <summary>Carries a small record from one step to the next in an encrypted cookie of limited life, so that nothing half-done lies
/// in the database and nothing personal in an address or a hidden field.</summary>
public sealed class SealedCookies(IDataProtectionProvider protection, PublicAddress address)
{
    /// <summary>An accent is two bytes and not six: a browser keeps four kilobytes. Nothing of it stands in a page, so nothing has to be escaped.</summary>
    private static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Of the value alone: what browsers keep of a cookie is 4,096 bytes with its name and attributes.</summary>
    private const int MostCharacters = 3_900;

    /// <summary>What is written here is bounded by whoever writes it: that it does not fit is a fault.</summary>
    public void Write<T>(HttpContext http, string name, T value, TimeSpan lifetime)
    {
        if (!TryWrite(http, name, value, lifetime))
            throw new InvalidOperationException($"{typeof(T).Name} does not fit into a cookie.");
    }

    /// <returns>False when a browser would not keep it; then nothing was written.</returns>
    public bool TryWrite<T>(HttpContext http, string name, T value, TimeSpan lifetime)
    {
        var text = WebEncoders.Base64UrlEncode(Protector<T>(name).Protect(Packed(JsonSerializer.SerializeToUtf8Bytes(value, Short)), lifetime));
        if (text.Length > MostCharacters)
            return false;
        http.Response.Cookies.Append(address.CookieName(name), text, Options(lifetime));
        return true;
    }

    /// <summary>Null when there is none, it is too old, or it was not sealed here.</summary>
    public T? Read<T>(HttpContext http, string name) where T : class
    {
        if (http.Request.Cookies[address.CookieName(name)] is not { Length: > 0 } text)
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(Unpacked(Protector<T>(name).Unprotect(WebEncoders.Base64UrlDecode(text))));
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException or FormatException or InvalidDataException)
        {
            return null;
        }
    }

    public void Forget(HttpContext http, string name) => http.Response.Cookies.Delete(address.CookieName(name), Options(lifetime: null));

    /// <summary>Tickets, drafts, forms and notes: whoever sits down next finds nothing of them.</summary>
    public void ForgetAll(HttpContext http)
    {
        foreach (var name in Names(http, "ventanilla.").Where(name => name != FormCookie.Name))
            Forget(http, name);
    }

    /// <summary>The cookies that a browser has brought whose names begin so.</summary>
    public IEnumerable<string> Names(HttpContext http, string beginning) => http.Request.Cookies.Keys
        .Where(key => key.StartsWith(address.CookieName(beginning), StringComparison.Ordinal)).Select(key => key[address.CookieName("").Length..]);

    /// <summary>Before another of a family is written, whose names tell their age: the oldest go that do not fit into so many characters together.</summary>
    public void MakeRoom(HttpContext http, string beginning, int characters)
    {
        foreach (var name in Names(http, beginning).OrderDescending(StringComparer.Ordinal))
        {
            characters -= http.Request.Cookies[address.CookieName(name)]!.Length;
            if (characters < 0)
                Forget(http, name);
        }
    }

    private static byte[] Packed(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var packing = new DeflateStream(packed, CompressionLevel.Optimal))
            packing.Write(text);
        return packed.ToArray();
    }

    private static DeflateStream Unpacked(byte[] packed) => new(new MemoryStream(packed), CompressionMode.Decompress);

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
