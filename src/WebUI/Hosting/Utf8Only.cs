using Microsoft.Net.Http.Headers;

namespace Ventanilla.WebUI.Hosting;

/// <summary>What is sent to us is UTF-8, of which ASCII is a part; browsers say so by saying nothing. Another encoding, known or made up, is refused before anything reads it.</summary>
internal static class Utf8Only
{
    public static IApplicationBuilder UseUtf8Only(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var sent)
            || HeaderUtilities.RemoveQuotes(sent.Charset).ToString().ToLowerInvariant() is "" or "utf-8" or "us-ascii")
            return next(http);
        // The page that explains must not read it either.
        http.Request.ContentType = null;
        http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return Task.CompletedTask;
    });
}
