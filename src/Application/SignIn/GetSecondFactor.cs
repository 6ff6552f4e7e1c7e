using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Whether the caller's account asks for a second factor, since when, and how many recovery codes are left.</summary>
public sealed record GetSecondFactor : IQuery<Result<SecondFactorView>>, ISignedIn
{
    public string Action => "get_second_factor";
}

/// <param name="Since">Null while it is off.</param>
/// <param name="Name">What the person signs in with, to tell this account from others in their application.</param>
/// <param name="Passkeys">How many there are; switching it on takes them away.</param>
public sealed record SecondFactorView(DateTimeOffset? Since, int CodesLeft, string Name, int Passkeys);

internal sealed class GetSecondFactorHandler(IReads reads, ICaller caller) : IRequestHandler<GetSecondFactor, Result<SecondFactorView>>
{
    public async Task<Result<SecondFactorView>> Handle(GetSecondFactor request, CancellationToken cancellationToken)
    {
        var (factors, codes) = (reads.Of<SecondFactor>(), reads.Of<RecoveryCode>());
        return (await reads.First(reads.Of(new AccountSpecs.ById(caller.AccountId!.Value)).Select(a => new SecondFactorView(
            factors.Where(f => f.AccountId == a.Id).Select(f => (DateTimeOffset?)f.EnabledAt).FirstOrDefault(),
            codes.Count(c => c.AccountId == a.Id),
            a.Username ?? a.Email,
            a.Passkeys)), cancellationToken))!;
    }
}
