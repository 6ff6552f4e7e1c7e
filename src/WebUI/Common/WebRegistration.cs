using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Ventanilla.Application.Common;
using Ventanilla.Application.Common.Policy;

namespace Ventanilla.WebUI.Common;

/// <summary>What the pages need, and the order a request goes through.</summary>
internal static class WebRegistration
{
    public static IServiceCollection AddWeb(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<ICaller, HttpCaller>();
        services.AddSingleton<SealedCookies>();
        services.AddLook(environment);
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "ventanilla.form";
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddSignInCookie();
        services.AddExceptionHandler<FaultPage>();
        services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        return services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            // A coarse sieve per address and machine, for posts only; the budgets that count are in the database.
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => IsCounted(http)
                ? RateLimitPartition.GetTokenBucketLimiter(Network.ClientOf(http.Connection.RemoteIpAddress?.ToString() ?? ""), _ => Bucket(http))
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    public static void UseWeb(this WebApplication app, HostRole role)
    {
        app.MapGet("/salud", () => Results.Text("ok"));
        if (role is HostRole.Worker)
            return;
        if (app.Configuration.GetSection("Proxies").Get<string[]>() is { Length: > 0 } proxies)
            app.UseForwardedHeaders(From(proxies));
        // Outermost, so that a fault below gets its page too.
        app.UseSecurityHeaders();
        app.UseStatusCodePagesWithReExecute("/estado/{0}");
        app.UseExceptionHandler(_ => { });
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.UseRequestLocalization();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets();
        app.MapRazorPages();
    }

    // Only what these hosts say of the client is believed: its address is what budgets and the trail hold on to.
    private static ForwardedHeadersOptions From(string[] proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        foreach (var proxy in proxies)
            options.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        return options;
    }

    // The page that explains a refusal is drawn for the post itself: counted again, it would be refused too.
    private static bool IsCounted(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.Features.Get<IStatusCodeReExecuteFeature>() is null;

    private static TokenBucketRateLimiterOptions Bucket(HttpContext http)
    {
        var perMinute = http.RequestServices.GetRequiredService<PortalPolicy>().Budgets.PostsPerAddressPerMinute;
        return new() { TokenLimit = perMinute, TokensPerPeriod = perMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1), AutoReplenishment = true };
    }
}
