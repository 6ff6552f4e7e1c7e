using Microsoft.AspNetCore.Localization;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Hosting;

namespace Ventanilla.WebUI.Localization;

/// <summary>How the language of a page is chosen: the person's own choice (a cookie), then what the browser asks for, then Spanish.
/// Never the address: a link that someone forwards must not change the reader's language.</summary>
public static class Languages
{
    /// <summary>The cookie that remembers the person's choice.</summary>
    public const string CookieName = "idioma";

    /// <summary>For a year. A language that we do not speak changes nothing.</summary>
    public static void Remember(HttpContext http, string? language)
    {
        if (Language.Find(language) is { } chosen)
            http.Response.Cookies.Append(CookieName, CookieRequestCultureProvider.MakeCookieValue(new(chosen.Culture)), new()
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = http.RequestServices.GetRequiredService<PublicAddress>().IsSecure,
            });
    }

    internal static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new(Language.Default.Culture);
        options.SupportedCultures = options.SupportedUICultures = [.. Language.All.Select(l => l.Culture)];
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider { CookieName = CookieName, Options = options },
            new CustomRequestCultureProvider(context => Task.FromResult(Asked(context.Request))),
        ];
    }

    // The framework's own provider would give English to "es-MX, en;q=0.5", because "es" alone is not on our list.
    private static ProviderCultureResult? Asked(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Language.Find(language.Value.Value))
            .FirstOrDefault(language => language is not null) is { } found
                ? new ProviderCultureResult(found.Culture.Name)
                : null;
}
