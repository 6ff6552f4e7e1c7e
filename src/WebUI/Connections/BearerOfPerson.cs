using System.Security.Claims;
using System.Text.Encodings.Web;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Validation.AspNetCore;
using Ventanilla.Application.Connections;
using Ventanilla.Application.SignIn;
using Ventanilla.WebUI.Flow;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Ventanilla.WebUI.Connections;

/// <summary>Who asks, by the token that they bear. It only names a session on the server, which is asked at every request like that of a cookie: what ends the session ends the
/// token.</summary>
internal sealed class BearerOfPerson(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, IMediator mediator)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // In an address or a form it would stand in the logs of every machine on the way (RFC 9700, 4.3.2).
        if (!Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var borne = await Context.AuthenticateAsync(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme);
        if (borne.Principal is not { } token || !Guid.TryParse(token.GetClaim(Claims.Subject), out var account) || !Guid.TryParse(token.GetClaim(ConnectedApp.SessionClaim), out var session))
            return AuthenticateResult.NoResult();
        // What an application on offer was given says who somebody is, and opens nothing.
        if (Request.Path.IsApi() && !token.HasScope(ConnectedApp.ApiScope))
            return AuthenticateResult.NoResult();
        if (!(await mediator.Send(new CheckSession(session), Context.RequestAborted)).Value)
            return AuthenticateResult.Fail("The session is over.");
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.ToString()), new(SignInCookie.SessionClaim, session.ToString())], SchemeName);
        identity.SetScopes(token.GetScopes()).SetClaim(Claims.ClientId, token.GetClaim(Claims.ClientId));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Request.Headers.Authorization.Count > 0 ? "Bearer error=\"invalid_token\"" : "Bearer";
        return Task.CompletedTask;
    }
}

/// <summary>The addresses at which programs ask, and no page.</summary>
internal static class ProgramAddresses
{
    public static bool IsApi(this PathString path) => path.StartsWithSegments("/api");

    /// <summary>Where a token says who asks, and a cookie nothing.</summary>
    public static bool TakesBearer(this PathString path) => path.IsApi() || path.StartsWithSegments(TokenEndpoints.UserInfo);

    /// <summary>Where whoever asks reads no page.</summary>
    public static bool IsOfPrograms(this PathString path) => path.TakesBearer() || path.StartsWithSegments(TokenEndpoints.Token);

    public static AuthenticationBuilder AddBearer(this AuthenticationBuilder authentication) =>
        authentication.AddScheme<AuthenticationSchemeOptions, BearerOfPerson>(BearerOfPerson.SchemeName, null, null);
}
