using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using Ventanilla.Application.Connections;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Ventanilla.WebUI.Connections;

/// <summary>What applications themselves ask: tokens for a code, or for a refresh token, and who it is that entered. The protocol has judged what they brought;
/// whether its sign-in still stands is asked here.</summary>
internal static class TokenEndpoints
{
    public const string Token = "/conectar/token", UserInfo = "/conectar/usuario";

    public static void MapTokens(this WebApplication app)
    {
        app.MapPost(Token, Give).ExcludeFromDescription();
        app.MapMethods(UserInfo, [HttpMethods.Get, HttpMethods.Post], Tell).RequireAuthorization().ExcludeFromDescription();
    }

    private static async Task<IResult> Give(HttpContext http, IMediator mediator)
    {
        var asked = http.GetOpenIddictServerRequest()!;
        var brought = (await http.AuthenticateAsync(ProtocolAnswers.Scheme)).Principal!;
        var (account, session) = (Guid.Parse(brought.GetClaim(Claims.Subject)!), Guid.Parse(brought.GetClaim(ConnectedApp.SessionClaim)!));
        var taken = await mediator.Send(new TakeTokens(asked.ClientId!, account, session, asked.IsAuthorizationCodeGrantType()), http.RequestAborted);
        return taken.Succeeded
            ? Results.SignIn(ProtocolAnswers.Principal(taken.Value, session, long.Parse(brought.GetClaim(Claims.AuthenticationTime)!, System.Globalization.CultureInfo.InvariantCulture), brought.GetScopes()),
                authenticationScheme: ProtocolAnswers.Scheme)
            : Results.Forbid(ProtocolAnswers.Because(Errors.InvalidGrant, taken.Failures[0].Code), [ProtocolAnswers.Scheme]);
    }

    private static async Task<IResult> Tell(HttpContext http, IMediator mediator)
    {
        var told = await mediator.Send(new GetMyClaims(http.User.GetClaim(Claims.ClientId) ?? ""), http.RequestAborted);
        if (!told.Succeeded)
            return Results.Unauthorized();
        Dictionary<string, object> claims = new() { [Claims.Subject] = told.Value.Subject };
        if (http.User.HasScope(Scopes.Profile))
            (claims[Claims.Name], claims[Claims.Locale]) = (told.Value.Name, told.Value.Language.Code);
        if (http.User.HasScope(Scopes.Email))
            (claims[Claims.Email], claims[Claims.EmailVerified]) = (told.Value.Email, true);
        return Results.Json(claims);
    }
}
