using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Ventanilla.WebUI.Localization;

/// <summary>The two languages of the portal, and how one is chosen: the person's own choice (a cookie), then what the
/// browser asks for, then Spanish. Never the address: a link that someone forwards must not change the reader's language.</summary>
public static class Languages
{
    /// <summary>The cookie that remembers the person's choice.</summary>
    public const string CookieName = "idioma";

    /// <summary>Colombian Spanish, the default.</summary>
    public static CultureInfo Spanish { get; } = new("es-CO");

    /// <summary>English, with the Colombian way to write numbers: the amounts are the same on both pages.</summary>
    public static CultureInfo English { get; } = new("en") { NumberFormat = Spanish.NumberFormat };

    /// <summary>The language of that code, or nothing when we do not speak it. Any Spanish is ours ("es-MX" too).</summary>
    public static CultureInfo? Find(string? code) => code?.Split('-')[0].ToUpperInvariant() switch
    {
        "ES" => Spanish,
        "EN" => English,
        _ => null,
    };

    internal static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new(Spanish);
        options.SupportedCultures = options.SupportedUICultures = [Spanish, English];
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
            .Select(language => Find(language.Value.Value))
            .FirstOrDefault(language => language is not null) is { } found
                ? new ProviderCultureResult(found.Name)
                : null;
}
