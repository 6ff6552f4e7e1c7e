using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Ventanilla.Application.Connections;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Ventanilla.WebUI.Connections;

/// <summary>What we have to say, as the protocol says it.</summary>
internal static class ProtocolAnswers
{
    public const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    /// <summary>A code for the application, which it exchanges for tokens.</summary>
    public static IActionResult Code(LetIn letIn, IEnumerable<string> scopes) =>
        new Microsoft.AspNetCore.Mvc.SignInResult(Scheme, Principal(letIn.Person, letIn.SessionId, letIn.SignedInAt.ToUnixTimeSeconds(), scopes));

    /// <summary>Sends the person back to the application with the reason.</summary>
    public static IActionResult Refused(string error, string description) => new ForbidResult([Scheme], Because(error, description));

    public static IActionResult LoginRequired => Refused(Errors.LoginRequired, "Nobody is signed in.");
    public static IActionResult InteractionRequired => Refused(Errors.InteractionRequired, "The person has to be asked.");
    public static IActionResult AccessDenied => Refused(Errors.AccessDenied, "The person said no.");
    public static IActionResult TooLong => Refused(Errors.InvalidRequest, "The request is longer than can be carried through a sign-in.");

    /// <summary>The person is out; the application's address follows, or ours.</summary>
    public static IActionResult Out(string otherwise) => new SignOutResult([Scheme], new AuthenticationProperties { RedirectUri = otherwise });

    public static AuthenticationProperties Because(string error, string description) => new(new Dictionary<string, string?>
    {
        [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
        [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
    });

    /// <summary>Who entered, as tokens say it: each is told what it needs.</summary>
    /// <param name="signedInAt">When the password was given, in seconds since 1970.</param>
    public static ClaimsPrincipal Principal(PersonClaims person, Guid session, long signedInAt, IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("connection", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, person.Subject.ToString()).SetClaim(ConnectedApp.SessionClaim, session.ToString()).SetClaim(Claims.AuthenticationTime, signedInAt)
            .SetClaim(Claims.Name, person.Name).SetClaim(Claims.Locale, person.Language.Code)
            .SetClaim(Claims.Email, person.Email).SetClaim(Claims.EmailVerified, true)
            .SetScopes(scopes);
        identity.SetDestinations(claim => claim.Type switch
        {
            ConnectedApp.SessionClaim => [Destinations.AccessToken],
            Claims.Subject or Claims.AuthenticationTime => [Destinations.AccessToken, Destinations.IdentityToken],
            Claims.Name or Claims.Locale => identity.HasScope(Scopes.Profile) ? [Destinations.IdentityToken] : [],
            Claims.Email or Claims.EmailVerified => identity.HasScope(Scopes.Email) ? [Destinations.IdentityToken] : [],
            _ => [],
        });
        return new ClaimsPrincipal(identity);
    }
}
