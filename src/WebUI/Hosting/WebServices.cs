using Microsoft.AspNetCore.HostFiltering;
using Ventanilla.Application.Common;
using Ventanilla.Application.Connections;
using Ventanilla.Application.Portal;
using Ventanilla.WebUI.Api;
using Ventanilla.WebUI.Connections;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Hosting;

/// <summary>What the pages need, and the order a request goes through.</summary>
internal static class WebServices
{
    public static IServiceCollection AddWeb(this IServiceCollection services, IHostEnvironment environment, PublicAddress address)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(HttpCaller.Of);
        services.AddSingleton<SealedCookies>();
        services.AddSingleton<KeptForms>();
        services.AddRazor(environment);
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = address.CookieName(FormCookie.Name);
            o.Cookie.SecurePolicy = address.CookiePolicy;
            // Lax: a mailed link must not take the proof from the form that is open in another tab.
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.Path = "/";
        });
        services.AddSignInCookie(address);
        services.AddApi();
        services.AddExceptionHandler<UnexpectedFaults>();
        services.AddHealth();
        services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        return services.AddSingleton<PostSieve>();
    }

    /// <summary>Where no host is named, the portal answers to the one of its own address only; the framework would answer to any.</summary>
    public static IServiceCollection AddOwnHost(this IServiceCollection services, IConfiguration configuration) =>
        string.IsNullOrWhiteSpace(configuration["AllowedHosts"])
            ? services.Configure<HostFilteringOptions>(o => o.AllowedHosts = [new Uri(configuration["BaseUrl"]!).Host])
            : services;

    public static void UseWeb(this WebApplication app, PublicAddress address, HostRole role)
    {
        if (role is HostRole.Worker)
            return;
        if (Proxies.Options(app.Configuration) is { } proxies)
            app.UseForwardedHeaders(proxies);
        // Outermost, so that a fault below gets its page too.
        app.UseSecurityHeaders();
        app.UseHttpsOnly(address);
        app.UseStatusCodePagesWithReExecute("/estado/{0}");
        app.UseApiAnswers();
        app.UseUtf8Only();
        app.UseExceptionHandler(_ => { });
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseMiddleware<PostSieve>();
        app.UseAuthentication();
        app.UseAuthorization();
        // A route each: as figures they would be more than all the pages.
        app.MapStaticAssets().DisableHttpMetrics();
        // Pages name these files with the hash in their name, by which a browser keeps them for good.
        app.MapRazorPages().WithStaticAssets();
        if (ConnectedApp.All(app.Services.GetRequiredService<PortalPolicy>()).Count > 0)
        {
            app.MapTokens();
            app.MapApi();
        }

        // Where password managers look for the page (W3C, a well-known URL for changing passwords).
        app.MapGet("/.well-known/change-password", () => Results.LocalRedirect("~/cuenta/contrasena"));
    }
}
