using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;
using Ventanilla.Application.Connections;
using Ventanilla.Application.Portal;
using Ventanilla.Application.SignIn;
using Ventanilla.WebUI.Connections;
using Ventanilla.WebUI.Hosting;

namespace Ventanilla.WebUI.Flow;

/// <summary>The cookie of a signed-in person. It only names the session on the server, which is asked at every request.</summary>
internal static class SignInCookie
{
    public const string SessionClaim = "session";

    /// <summary>Chooses by the address what is read at all: in the back office only the cookie of staff, where programs ask only the token that they bear, everywhere
    /// else only a person's cookie.</summary>
    private const string ByAddress = "by address";

    public static IServiceCollection AddSignInCookie(this IServiceCollection services, PublicAddress address)
    {
        services.AddAuthentication(ByAddress).AddPolicyScheme(ByAddress, null, o => o.ForwardDefaultSelector = SchemeOf)
            .AddBearer().AddStaffCookie(address).AddCookie(CookieAuthenticationDefaults.AuthenticationScheme, o =>
        {
            o.Cookie.Name = address.CookieName("ventanilla");
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = address.CookiePolicy;
            o.Cookie.Path = "/";
            o.SlidingExpiration = false;
            o.LoginPath = "/ingresar";
            o.AccessDeniedPath = "/ingresar";
            o.ReturnUrlParameter = "regreso";
            o.Events.OnValidatePrincipal = EndWithItsSession;
            // Where it goes on is the page's word, in letters that a header takes.
            o.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
        });
        return services.AddAuthorization(o => o.AddPolicy(StaffCookie.Policy, StaffCookie.OnDuty));
    }

    public static Task SignIn(this HttpContext http, SignInAnswer answer)
    {
        Claim[] claims = [new(ClaimTypes.Name, answer.Greeting ?? ""), new(ClaimTypes.NameIdentifier, answer.AccountId.ToString()!), new(SessionClaim, answer.SessionId.ToString()!)];
        var identity = new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme);
        return http.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = answer.Remember, ExpiresUtc = answer.Until });
    }

    private static string SchemeOf(HttpContext http) =>
        http.IsBackOffice() ? StaffCookie.Scheme
        // Without an application to enter nobody reads a token.
        : http.Request.Path.TakesBearer() && ConnectedApp.All(http.RequestServices.GetRequiredService<PortalPolicy>()).Count > 0 ? BearerOfPerson.SchemeName : CookieAuthenticationDefaults.AuthenticationScheme;

    private static async Task EndWithItsSession(CookieValidatePrincipalContext context)
    {
        // Style sheets and scripts are for everyone; only pages ask.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return;
        var mediator = context.HttpContext.RequestServices.GetRequiredService<IMediator>();
        var named = Guid.TryParse(context.Principal?.FindFirstValue(SessionClaim), out var id);
        if (named && (await mediator.Send(new CheckSession(id), context.HttpContext.RequestAborted)).Value)
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync();
    }
}
