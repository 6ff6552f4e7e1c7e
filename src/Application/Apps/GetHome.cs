using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Apps;

namespace Ventanilla.Application.Apps;

/// <summary>"I am in": how the portal speaks to the caller, the applications on offer, and which of them the caller has asked for.</summary>
public sealed record GetHome : IQuery<Result<HomeView>>, ISignedIn
{
    public string Action => "get_home";
}

public sealed record HomeView(string Greeting, IReadOnlyList<AppView> Apps);

public sealed record AppView(AppOffer Offer, DateTimeOffset? RequestedAt);

internal sealed class GetHomeHandler(IReads reads, PortalPolicy policy, ICaller caller) : IRequestHandler<GetHome, Result<HomeView>>
{
    public async Task<Result<HomeView>> Handle(GetHome request, CancellationToken cancellationToken)
    {
        var requests = reads.Of<AppRequest>();
        var found = await reads.First(reads.Of(new AccountSpecs.ById(caller.AccountId!.Value)).Select(a => new
        {
            Greeting = Account.Greet(a.FirstName, a.FullName, a.Username),
            Asked = requests.Where(r => r.AccountId == a.Id).Select(r => new { r.App, r.RequestedAt }).ToList(),
        }), cancellationToken);
        if (found is null)
            return AccountFailures.NotFound;
        var asked = found.Asked.ToDictionary(r => r.App, r => r.RequestedAt);
        return new HomeView(found.Greeting, [.. policy.Apps.Select(a => new AppView(a, asked.TryGetValue(a.Code, out var at) ? at : null))]);
    }
}
