using OpenIddict.Abstractions;
using OpenIddict.Server;
using Ventanilla.Application.Connections;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Ventanilla.Infrastructure.Connections;

/// <summary>A code or a refresh token that was used before is in two hands: the sign-in that it belongs to ends, and not its tokens alone. One whose row is gone was used before
/// too: rows are kept for longer than what they are about, unless it was used.</summary>
internal sealed class RefuseReused(IOpenIddictTokenManager tokens, MediatR.IMediator mediator) : IOpenIddictServerHandler<ValidateTokenContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<ValidateTokenContext>()
        .UseScopedHandler<RefuseReused>()
        // Whatever else is wrong with one is judged afterwards: also of one that is too old by now somebody else has a copy.
        .SetOrder(OpenIddictServerHandlers.Protection.RestoreTokenEntryProperties.Descriptor.Order - 1)
        .SetType(OpenIddictServerHandlerType.Custom).Build();

    public async ValueTask HandleAsync(ValidateTokenContext context)
    {
        if (context.Principal is not { } borne || (context.TokenId ?? borne.GetTokenId()) is not { } id)
            return;
        var row = await tokens.FindByIdAsync(id, context.CancellationToken);
        if (row is null ? borne.GetExpirationDate() < context.Options.TimeProvider!.GetUtcNow()
            : !await tokens.HasStatusAsync(row, Statuses.Redeemed, context.CancellationToken) || await MayComeAgain(context, row))
            return;
        var ended = false;
        // What was given with it the framework refuses as well.
        if (Guid.TryParse(borne.GetClaim(Claims.Subject), out var account) && Guid.TryParse(borne.GetClaim(ConnectedApp.SessionClaim), out var session))
            ended = (await mediator.Send(new EndReusedTokens(account, session), context.CancellationToken)).Succeeded;
        if (!ended)
            context.Reject(Errors.InvalidToken, "The token is of no sign-in.");
    }

    /// <summary>An application whose network broke asks again with the same refresh token, and two of its parts may ask at once.</summary>
    private async Task<bool> MayComeAgain(ValidateTokenContext context, object row) => context.Principal!.HasTokenType(TokenTypeIdentifiers.RefreshToken)
        && await tokens.GetRedemptionDateAsync(row, context.CancellationToken) is var used
        && (used is null || context.Options.TimeProvider!.GetUtcNow() < used + context.Options.RefreshTokenReuseLeeway);
}
