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
        .AddFilter<OpenIddictServerHandlerFilters.RequireTokenIdResolved>()
        .UseScopedHandler<RefuseReused>()
        .SetOrder(OpenIddictServerHandlers.Protection.ValidateTokenEntry.Descriptor.Order - 1)
        .SetType(OpenIddictServerHandlerType.Custom).Build();

    public async ValueTask HandleAsync(ValidateTokenContext context)
    {
        var row = await tokens.FindByIdAsync(context.TokenId!, context.CancellationToken);
        if (row is not null && (!await tokens.HasStatusAsync(row, Statuses.Redeemed, context.CancellationToken) || await MayComeAgain(context, row)))
            return;
        if (Guid.TryParse(context.Principal!.GetClaim(Claims.Subject), out var account) && Guid.TryParse(context.Principal!.GetClaim(ConnectedApp.SessionClaim), out var session))
            await mediator.Send(new EndReusedTokens(account, session), context.CancellationToken);
        // Of one whose row is there the framework refuses the rest that was given with it as well.
        if (row is null)
            context.Reject(Errors.InvalidToken, "The token is not known any more.");
    }

    /// <summary>An application whose network broke asks again with the same refresh token, and two of its parts may ask at once.</summary>
    private async Task<bool> MayComeAgain(ValidateTokenContext context, object row) => context.Principal!.HasTokenType(TokenTypeIdentifiers.RefreshToken)
        && await tokens.GetRedemptionDateAsync(row, context.CancellationToken) is var used
        && (used is null || context.Options.TimeProvider!.GetUtcNow() < used + context.Options.RefreshTokenReuseLeeway);
}
