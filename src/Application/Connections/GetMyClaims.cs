using Ventanilla.Application.Apps;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Connections;

namespace Ventanilla.Application.Connections;

/// <summary>What an application that the caller entered is told of them: one on offer for as long as it is granted.</summary>
public sealed record GetMyClaims(string Client) : IQuery<Result<PersonClaims>>, ISignedIn
{
    public string Action => "get_my_claims";
}

internal sealed class GetMyClaimsHandler(IReads reads, AppGrants grants, PortalPolicy policy, ICaller caller) : IRequestHandler<GetMyClaims, Result<PersonClaims>>
{
    public async Task<Result<PersonClaims>> Handle(GetMyClaims request, CancellationToken cancellationToken)
    {
        var id = caller.AccountId!.Value;
        if (ConnectedApp.Of(policy, request.Client) is not { } app || (!app.IsMobile && await grants.Of(id, app.Client, cancellationToken) != AppStanding.Granted))
            return ConnectionFailures.NotGranted;
        return await reads.First(reads.Of(new AccountSpecs.ById(id)).Select(PersonClaims.Of), cancellationToken) is { } person ? person : AccountFailures.NotFound;
    }
}
