using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Connections;

/// <summary>What an application that the caller entered is told of them.</summary>
public sealed record GetMyClaims : IQuery<Result<PersonClaims>>, ISignedIn
{
    public string Action => "get_my_claims";
}

internal sealed class GetMyClaimsHandler(IReads reads, ICaller caller) : IRequestHandler<GetMyClaims, Result<PersonClaims>>
{
    public async Task<Result<PersonClaims>> Handle(GetMyClaims request, CancellationToken cancellationToken) =>
        await reads.First(reads.Of(new AccountSpecs.ById(caller.AccountId!.Value)).Select(PersonClaims.Of), cancellationToken) is { } person ? person : AccountFailures.NotFound;
}
