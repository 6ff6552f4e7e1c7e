using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Whoever is signed in proves once more to be the owner, before what lets them in is changed: a device may have been left open.</summary>
public sealed class CallerAgain(
    IRepository<Account> accounts, PasswordHasher hasher, SecondFactors factors, IBudgets budgets, ICaller caller)
{
    private const int TriesPerHour = 10;

    public async Task<Result<Account>> ByPassword(Secret currentPassword, CancellationToken stop)
    {
        var id = caller.AccountId!.Value;
        if (!await budgets.TrySpend("second factor password", id.ToString(), TriesPerHour, TimeSpan.FromHours(1), stop))
            return AccountFailures.TooManyRequests;
        var account = (await accounts.Find(new AccountSpecs.ById(id), stop))!;
        return await hasher.Verify(currentPassword, account.PasswordHash, stop) == PasswordVerdict.Wrong ? AccountFailures.CurrentPasswordWrong : account;
    }

    /// <summary>By the password and a code of the second factor, which is used up.</summary>
    public async Task<Result<Account>> ByPasswordAndCode(Secret currentPassword, string code, CancellationToken stop)
    {
        var known = await ByPassword(currentPassword, stop);
        if (!known.Succeeded)
            return known;
        if (await factors.Of(known.Value.Id, stop) is not { } factor)
            return SecondFactorFailures.NotOn;
        var proof = await factors.Judge(known.Value, factor, code, "second factor", stop);
        if (!proof.Succeeded)
            return Result<Account>.Failed(proof.Failures);
        var used = await factors.Use(known.Value, proof.Value, stop);
        return used.Succeeded ? known : Result<Account>.Failed(used.Failures);
    }
}
