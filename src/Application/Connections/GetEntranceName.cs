using Ventanilla.Application.Apps;
using Ventanilla.Domain.Connections;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Connections;

/// <summary>What an application is called that sends somebody here to sign in.</summary>
public sealed record GetEntranceName(string Client) : IQuery<Result<LocalText>>;

internal sealed class GetEntranceNameHandler(AppShelf shelf, PortalPolicy policy) : IRequestHandler<GetEntranceName, Result<LocalText>>
{
    public async Task<Result<LocalText>> Handle(GetEntranceName request, CancellationToken cancellationToken) =>
        ConnectedApp.Of(policy, request.Client) is { } app ? await app.NameIn(shelf, policy, cancellationToken) : ConnectionFailures.UnknownApp;
}
