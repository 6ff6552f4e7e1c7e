using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Hosting;

namespace Ventanilla.WebUI.Flow;

/// <summary>The cookie of somebody of staff, apart from a person's in everything. It only names the session on the server, which is asked at every
/// request, and says then who it is and with which role.</summary>
internal static class StaffCookie
{
    public const string Area = "BackOffice", Root = "/gestion", Scheme = "staff", Policy = "staff", Language = $"{Root}/idioma";

    /// <summary>The framework's own name for an id: forms are sealed for it.</summary>
    public const string StaffClaim = "sub";
    public const string SessionClaim = "staff session";
    private const string RoleClaim = "role";

    public static AuthenticationBuilder AddStaffCookie(this AuthenticationBuilder authentication, PublicAddress address) => authentication.AddCookie(Scheme, o =>
    {
        o.Cookie.Name = address.CookieName("ventanilla-gestion");
        o.Cookie.HttpOnly = true;
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.Cookie.SecurePolicy = address.CookiePolicy;
        o.Cookie.Path = "/";
        o.SlidingExpiration = false;
        o.LoginPath = $"{Root}/entrar";
        o.AccessDeniedPath = $"{Root}/entrar";
        o.ReturnUrlParameter = "regreso";
        o.Events.OnValidatePrincipal = BecomeWhoIsOnDuty;
        o.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
    });

    public static void OnDuty(AuthorizationPolicyBuilder policy) => policy.AddAuthenticationSchemes(Scheme).RequireClaim(StaffClaim);

    /// <summary>Whether the page is one of staff; of a page that explains a failure: whether the one that failed was.</summary>
    public static bool IsBackOffice(this HttpContext http) =>
        new PathString(http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? http.Request.Path).StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    public static StaffRole? StaffRole(this ClaimsPrincipal user) => Enum.TryParse<StaffRole>(user.FindFirstValue(RoleClaim), out var role) ? role : null;

    /// <summary>Until the browser is closed, or the session is over.</summary>
    public static Task SignInStaff(this HttpContext http, StaffEntry entry) => http.SignInAsync(
        Scheme, Principal(new Claim(SessionClaim, $"{entry.SessionId}")), new AuthenticationProperties { IsPersistent = false, ExpiresUtc = entry.Until });

    private static async Task BecomeWhoIsOnDuty(CookieValidatePrincipalContext context)
    {
        // Style sheets and scripts are for everyone; only pages ask.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return;
        var mediator = context.HttpContext.RequestServices.GetRequiredService<IMediator>();
        var named = Guid.TryParse(context.Principal?.FindFirstValue(SessionClaim), out var id);
        if (named && (await mediator.Send(new CheckStaffSession(id), context.HttpContext.RequestAborted)).Value is { } who)
        {
            context.ReplacePrincipal(Principal(new(SessionClaim, $"{id}"), new(StaffClaim, $"{who.StaffId}"), new(ClaimTypes.Name, who.Name), new(RoleClaim, $"{who.Role}")));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    private static ClaimsPrincipal Principal(params Claim[] claims) => new(new ClaimsIdentity(claims, Scheme));
}
