using OpenIddict.Abstractions;
using OpenIddict.Server;
using Ventanilla.Application.Connections;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Ventanilla.Infrastructure.Connections;

/// <summary>Keeps no row of what nobody looks up: an identity token is only read, and a token of the interface for programs is good while its session stands.</summary>
internal sealed class FewerRows : IOpenIddictServerHandler<GenerateTokenContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<GenerateTokenContext>()
        .UseSingletonHandler<FewerRows>()
        .SetOrder(OpenIddictServerHandlers.Protection.CreateTokenEntry.Descriptor.Order - 1)
        .SetType(OpenIddictServerHandlerType.Custom).Build();

    public ValueTask HandleAsync(GenerateTokenContext context)
    {
        if (context.TokenType == TokenTypeIdentifiers.IdentityToken
            || context.TokenType == TokenTypeIdentifiers.AccessToken && context.Principal.HasScope(ConnectedApp.ApiScope))
            context.CreateTokenEntry = false;
        return ValueTask.CompletedTask;
    }
}
