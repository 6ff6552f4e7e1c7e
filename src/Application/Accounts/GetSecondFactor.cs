using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Whether the caller's account asks for a second factor, since when, and how many recovery codes are left.</summary>
public sealed record GetSecondFactor : IQuery<Result<SecondFactorView>>, ISignedIn;

/// <param name="Since">Null while it is off.</param>
/// <param name="Name">What the person signs in with, to tell this account from others in their application.</param>
public sealed record SecondFactorView(DateTimeOffset? Since, int CodesLeft, string Name);

internal sealed class GetSecondFactorHandler(IRepository<Account> accounts, SecondFactors factors, ICaller caller)
    : IRequestHandler<GetSecondFactor, Result<SecondFactorView>>
{
    public async Task<Result<SecondFactorView>> Handle(GetSecondFactor request, CancellationToken cancellationToken)
    {
        var account = (await accounts.Find(new AccountSpecs.ById(caller.AccountId!.Value), cancellationToken))!;
        var factor = await factors.Of(account.Id, cancellationToken);
        return new SecondFactorView(factor?.EnabledAt, await factors.CodesLeft(account.Id, cancellationToken), account.Username ?? account.Email);
    }
}
