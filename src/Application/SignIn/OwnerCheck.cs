using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Asks for the password once more before something that matters: a session alone may be somebody else's at an open screen.</summary>
public sealed class OwnerCheck(
    IRepository<Account> accounts, PasswordHasher hasher, SecondFactors factors, IBudgets budgets, ICaller caller)
{
    /// <summary>Over everything that asks, so that no page gives tries that another one has refused.</summary>
    private const int TriesPerHour = 10;

    /// <returns>The caller's account, or why not.</returns>
    public async Task<Result<Account>> Prove(Secret password, CancellationToken stop)
    {
        var id = caller.AccountId!.Value;
        if (!await budgets.TrySpend(stop, new Spending("current password", id.ToString(), TriesPerHour, TimeSpan.FromHours(1))))
            return AccountFailures.TooManyRequests;
        var account = (await accounts.Find(new AccountSpecs.ById(id), stop))!;
        return await hasher.Proves(password, account.Credential, stop) ? account : AccountFailures.CurrentPasswordWrong;
    }

    /// <summary>The account behind the lock of its row, unless it has another password by now than the one that was proved: a recovery under way
    /// comes wholly before, and refuses what was asked with the old one, or wholly after, and undoes it.</summary>
    public async Task<Result<Account>> Take(Account proved, CancellationToken stop) =>
        await accounts.Take(new AccountSpecs.Unchanged(proved.Id, proved.PasswordChangedAt), stop) is { } account
            ? account : AccountFailures.CurrentPasswordWrong;

    /// <summary>By everything that a sign-in would ask for: the password, and where the account has a second factor a code of it. The account is behind the lock of its row, and the code used up.</summary>
    public async Task<Result<Account>> ProveAll(Secret password, string? code, CancellationToken stop)
    {
        var proved = await Prove(password, stop);
        if (!proved.Succeeded)
            return proved;
        if (await factors.Of(proved.Value.Id, stop) is not { } factor)
            return await Take(proved.Value, stop);
        if (string.IsNullOrWhiteSpace(code))
            return SecondFactorFailures.CodeNeeded;
        var proof = await factors.Judge(proved.Value, factor, code, "second factor", stop);
        return proof.Succeeded ? await Take(new OwnerProof(proved.Value, proof.Value), stop) : Result<Account>.Failed(proof.Failures);
    }

    /// <summary>By the password and a code of the second factor, which is used up.</summary>
    public async Task<Result<Account>> Prove(Secret password, string code, CancellationToken stop)
    {
        var proved = await ProveBoth(password, code, stop);
        return proved.Succeeded ? await Take(proved.Value, stop) : Result<Account>.Failed(proved.Failures);
    }

    /// <summary>The same before anything is locked or used up: <see cref="Take(OwnerProof, CancellationToken)"/> says whether nobody was first.</summary>
    public async Task<Result<OwnerProof>> ProveBoth(Secret password, string code, CancellationToken stop)
    {
        var proved = await Prove(password, stop);
        if (!proved.Succeeded)
            return Result<OwnerProof>.Failed(proved.Failures);
        if (await factors.Of(proved.Value.Id, stop) is not { } factor)
            return SecondFactorFailures.NotOn;
        var proof = await factors.Judge(proved.Value, factor, code, "second factor", stop);
        return proof.Succeeded ? new OwnerProof(proved.Value, proof.Value) : Result<OwnerProof>.Failed(proof.Failures);
    }

    /// <summary>The account behind the lock of its row, and the code used up.</summary>
    public async Task<Result<Account>> Take(OwnerProof proved, CancellationToken stop)
    {
        var taken = await Take(proved.Account, stop);
        if (!taken.Succeeded)
            return taken;
        var used = await factors.Use(taken.Value, proved.Factor, stop);
        return used.Succeeded ? taken : Result<Account>.Failed(used.Failures);
    }
}

/// <summary>That the owner gave the password and a code.</summary>
public sealed record OwnerProof(Account Account, FactorProof Factor);
