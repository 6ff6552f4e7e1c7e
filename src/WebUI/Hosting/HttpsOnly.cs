using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Hosting;

/// <summary>Where the public address is https, a request that came in the clear gets nothing but the way to it: no page, no cookie. What it
/// carried is not taken.</summary>
internal static class HttpsOnly
{
    public static void UseHttpsOnly(this WebApplication app, PublicAddress address)
    {
        if (!address.IsSecure)
            return;
        var told = 0;
        app.Use((http, next) =>
        {
            if (http.Request.IsHttps)
                return next(http);
            if (Interlocked.Exchange(ref told, 1) == 0)
                app.Logger.LogWarning(
                    "A request came in the clear, from {Address}, though BaseUrl is https. Where that is your reverse proxy, name it in Proxies and let it send X-Forwarded-Proto.",
                    // Anywhere else it may be a person's.
                    http.Connection.RemoteIpAddress is { } proxy && Countries.IsPrivate(proxy) ? proxy : "the internet");
            // A form that was sent in the clear is shown again rather than sent again.
            http.Response.StatusCode = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
                ? StatusCodes.Status308PermanentRedirect : StatusCodes.Status303SeeOther;
            // Put together, not resolved: a path that begins with two slashes would name another host.
            http.Response.Headers.Location = address.Url.GetLeftPart(UriPartial.Authority) + http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent();
            // A proxy that was not named yet must not have sent people round for longer than that lasts.
            http.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        app.UseHsts();
    }
}
