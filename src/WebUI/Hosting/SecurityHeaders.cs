namespace Ventanilla.WebUI.Hosting;

/// <summary>What every answer says to the browser: our own scripts and styles only, no frames, no guesses, nothing kept, nothing told on.</summary>
internal static class SecurityHeaders
{
    private const string Forms = "form-action 'self'";
    private const string Policy = $"default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; {Forms}; frame-ancestors 'none'";

    /// <summary>A form of this page may end at that address: a browser asks the policy also where the answer sends it on.</summary>
    public static void LetFormsLeadTo(this HttpContext http, Uri? address)
    {
        if (address is not null)
            http.Response.Headers.ContentSecurityPolicy = Policy.Replace(Forms, $"{Forms} {(address.Scheme.StartsWith("http", StringComparison.Ordinal)
                ? address.GetLeftPart(UriPartial.Authority) : address.Scheme + ":")}", StringComparison.Ordinal);
    }

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        http.Response.OnStarting(() =>
        {
            // Pages are personal; files under versioned addresses are not.
            if (http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(http);
    });
}
