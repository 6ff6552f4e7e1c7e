using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Who the caller is, and how to reach them.</summary>
public sealed record GetAccount : IQuery<Result<AccountView>>, ISignedIn;

public sealed record AccountView(string Greeting, string Email, string Phone, string? Username);

internal sealed class GetAccountHandler(IRepository<Account> accounts, ICaller caller) : IRequestHandler<GetAccount, Result<AccountView>>
{
    public async Task<Result<AccountView>> Handle(GetAccount request, CancellationToken cancellationToken) =>
        await accounts.Find(new AccountSpecs.ById(caller.AccountId!.Value), cancellationToken) is { } account
            ? new AccountView(account.Greeting, account.Email, account.Phone, account.Username)
            : AccountFailures.NotFound;
}
