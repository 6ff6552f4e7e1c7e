using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Who the caller is, for a greeting.</summary>
public sealed record GetAccount : IQuery<Result<AccountView>>, ISignedIn;

public sealed record AccountView(string FirstName, string Email);

internal sealed class GetAccountHandler(IRepository<Account> accounts, ICaller caller) : IRequestHandler<GetAccount, Result<AccountView>>
{
    public async Task<Result<AccountView>> Handle(GetAccount request, CancellationToken cancellationToken) =>
        await accounts.List(new AccountSpecs.Greeting(caller.AccountId!.Value), cancellationToken) is [var (name, email)]
            ? new AccountView(name ?? "", email)
            : AccountFailures.NotFound;
}
