using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>How the caller is reached.</summary>
public sealed record GetAccount : IQuery<Result<AccountView>>, ISignedIn
{
    public string Action => "get_account";
}

public sealed record AccountView(string Email, string Phone);

internal sealed class GetAccountHandler(IReads reads, ICaller caller) : IRequestHandler<GetAccount, Result<AccountView>>
{
    public async Task<Result<AccountView>> Handle(GetAccount request, CancellationToken cancellationToken) =>
        await reads.First(reads.Of(new AccountSpecs.ById(caller.AccountId!.Value)).Select(a => new AccountView(a.Email, a.Phone)), cancellationToken)
            is { } view ? view : AccountFailures.NotFound;
}
