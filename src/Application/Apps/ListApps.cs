using Ventanilla.Domain.Apps;

namespace Ventanilla.Application.Apps;

/// <summary>The applications on offer, and which of them the caller has asked for.</summary>
public sealed record ListApps : IQuery<Result<AppView[]>>, ISignedIn;

public sealed record AppView(AppOffer Offer, DateTimeOffset? RequestedAt);

internal sealed class ListAppsHandler(IRepository<AppRequest> requests, PortalPolicy policy, ICaller caller)
    : IRequestHandler<ListApps, Result<AppView[]>>
{
    public async Task<Result<AppView[]>> Handle(ListApps request, CancellationToken cancellationToken)
    {
        var asked = (await requests.List(new AppSpecs.RequestsOf(caller.AccountId!.Value), cancellationToken)).ToDictionary(r => r.App, r => r.RequestedAt);
        return (AppView[])[.. policy.Apps.Select(a => new AppView(a, asked.TryGetValue(a.Code, out var at) ? at : null))];
    }
}
