using Ventanilla.Application.Accounts;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>A code that is right as far as can be read; <see cref="SecondFactors.Use"/> says whether nobody used it first.</summary>
public sealed record FactorProof(SecondFactor Factor)
{
    /// <summary>Of a code of the application: its step.</summary>
    public long? Step { get; init; }

    /// <summary>Of a recovery code: its hash.</summary>
    public byte[]? CodeHash { get; init; }
}

/// <summary>A set of recovery codes that is not good yet.</summary>
public sealed record DrawnCodes(Guid AccountId, IReadOnlyList<(RecoveryCode Row, Secret Shown)> Codes);

/// <summary>Judges the codes of second factors, within a budget per account, and uses them up.</summary>
public sealed class SecondFactors(
    IRepository<SecondFactor> factors, IRepository<RecoveryCode> codes, IPayloadProtector protector, PasswordHasher hasher, IBudgets budgets,
    ChangeNotices notices, Trail trail, TimeProvider clock)
{
    private const int TriesPerQuarterHour = 10;

    /// <summary>Three codes in a million are right at any moment: fifty tries a day leave a guesser one chance in seven thousand.</summary>
    private const int TriesPerDay = 50;

    public Task<SecondFactor?> Of(Guid accountId, CancellationToken stop) => factors.Find(new SecondFactorSpecs.Of(accountId), stop);

    public Task<int> CodesLeft(Guid accountId, CancellationToken stop) => codes.Count(new SecondFactorSpecs.CodesOf(accountId), stop);

    public string Seal(Guid accountId, TotpKey key) => protector.Protect(Purpose(accountId), key.Write().Reveal());

    /// <summary>Whether a code is right, without using it up. The try is spent first, whatever comes of it.</summary>
    /// <param name="where">What the code is asked for: the tries of one thing do not use up those of another.</param>
    public async Task<Result<FactorProof>> Judge(Account account, SecondFactor factor, string code, string where, CancellationToken stop)
    {
        // The budget goes with the password, so that a new one frees the owner from whoever guesses with the old one.
        var whose = $"{account.Id} {account.PasswordChangedAt.UtcTicks}";
        if (!await budgets.TrySpend(stop,
            new Spending(where, whose, TriesPerQuarterHour, TimeSpan.FromMinutes(15)),
            new Spending(where + " day", whose, TriesPerDay, TimeSpan.FromDays(1))))
            return SecondFactorFailures.TooManyCodes;
        if (RecoveryCode.Read(code) is { } signs)
            return await KeptAs(signs, account.Id, stop) is { } hash ? new FactorProof(factor) { CodeHash = hash } : SecondFactorFailures.CodeWrong;

        var key = TotpKey.Read(new Secret(protector.Unprotect(Purpose(account.Id), factor.SealedKey)))!;
        return Totp.Match(key, Totp.Read(code) ?? "", clock.GetUtcNow()) is { } step && step > factor.LastStep
            ? new FactorProof(factor) { Step = step } : SecondFactorFailures.CodeWrong;
    }

    /// <summary>Uses the code up, by one statement: of fifty at once one gets through. The owner is told of a recovery code.</summary>
    /// <param name="account">Its row has been taken, as everything that uses or changes its factor takes it: no two can wait for each other.</param>
    public async Task<Result> Use(Account account, FactorProof proof, CancellationToken stop)
    {
        var factor = proof.Factor;
        if (proof.Step is { } step)
            return await factors.MoveOn(new SecondFactorSpecs.Before(account.Id, factor.EnabledAt, step), step, stop) ? Result.Done : SecondFactorFailures.CodeWrong;

        if (await factors.Count(new SecondFactorSpecs.Same(account.Id, factor.EnabledAt), stop) == 0
            || await codes.DeleteWhere(new SecondFactorSpecs.Code(account.Id, proof.CodeHash!), stop) == 0)
            return SecondFactorFailures.CodeWrong;
        trail.Also("use_recovery_code", account.Id);
        var left = await CodesLeft(account.Id, stop);
        notices.Tell(account, account.Email, objection => new RecoveryCodeUsedMail(left, objection));
        return Result.Done;
    }

    /// <summary>A new set of recovery codes. Ten derivations take a second: nobody's row is locked meanwhile.</summary>
    public async Task<DrawnCodes> DrawCodes(Guid accountId, CancellationToken stop)
    {
        var recipe = hasher.NewRecipe();
        List<(RecoveryCode, Secret)> drawn = [];
        for (var i = 0; i < RecoveryCode.SetSize; i++)
        {
            var shown = RecoveryCode.Draw();
            drawn.Add((RecoveryCode.Keep(accountId, recipe, await hasher.Derive(new Secret(RecoveryCode.Read(shown.Reveal())!), recipe, stop)), shown));
        }

        return new(accountId, drawn);
    }

    /// <summary>They are good from now on, and all old ones are worth nothing.</summary>
    /// <returns>The codes as the person keeps them, which nobody can read again.</returns>
    public async Task<Secret[]> Replace(DrawnCodes drawn, CancellationToken stop)
    {
        await codes.DeleteWhere(new SecondFactorSpecs.CodesOf(drawn.AccountId), stop);
        foreach (var (row, _) in drawn.Codes)
            codes.Add(row);
        return [.. drawn.Codes.Select(d => d.Shown)];
    }

    /// <summary>Switches it off: the key and every recovery code are gone.</summary>
    public async Task Forget(Guid accountId, CancellationToken stop)
    {
        await factors.DeleteWhere(new SecondFactorSpecs.Of(accountId), stop);
        await codes.DeleteWhere(new SecondFactorSpecs.CodesOf(accountId), stop);
    }

    /// <summary>What is kept of a code that was typed, if it is one of the account's. One salt is a set's, so one derivation judges it: as many when
    /// it is wrong, or none is left.</summary>
    private async Task<byte[]?> KeptAs(string signs, Guid accountId, CancellationToken stop)
    {
        var kept = await codes.List(new SecondFactorSpecs.CodesOf(accountId), stop);
        var hash = RecoveryCode.IsFormer(signs)
            ? RecoveryCode.FormerHashOf(accountId, signs)
            : await hasher.Derive(new Secret(signs), kept.Select(c => c.Recipe).FirstOrDefault(r => r is not null) ?? hasher.NewRecipe(), stop);
        return kept.Where(c => c.Is(hash)).Select(c => c.CodeHash).FirstOrDefault();
    }

    // Bound to the account: the key of one cannot be put into the row of another.
    private static string Purpose(Guid accountId) => $"Ventanilla.Accounts.SecondFactor.v1.{accountId:N}";
}
