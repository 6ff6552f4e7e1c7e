using Ventanilla.Application.Notifications;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>A code that is right as far as can be read; the member's row, taken, says whether nobody used it first.</summary>
public sealed record StaffProof(long? Step, byte[]? Derived)
{
    public Result Use(StaffMember taken) => Step is { } step ? taken.UseStep(step) : taken.UseRecoveryCode(Derived!);
}

/// <summary>Judges the codes of staff within a budget for each member, seals their keys, and draws their recovery codes.</summary>
public sealed class StaffFactors(IPayloadProtector protector, PasswordHasher hasher, IBudgets budgets, TimeProvider clock)
{
    private const int TriesPerQuarterHour = 10;

    /// <summary>Three codes in a million are right at any moment: a guesser who knows the password has one chance in seven thousand a day.</summary>
    private const int TriesPerDay = 50;

    public string Seal(Guid staffId, TotpKey key) => protector.Protect(Purpose(staffId), key.Write().Reveal());

    /// <summary>Whether a code is right, without using it up. The try is spent first, whatever comes of it.</summary>
    public async Task<Result<StaffProof>> Judge(StaffMember member, string code, CancellationToken stop)
    {
        // The budget goes with the password, so that an invitation anew frees its owner from whoever guesses with the old one.
        var whose = $"{member.Id} {member.PasswordChangedAt.UtcTicks}";
        if (!await budgets.TrySpend(stop,
            new Spending("staff code", whose, TriesPerQuarterHour, TimeSpan.FromMinutes(15)),
            new Spending("staff code day", whose, TriesPerDay, TimeSpan.FromDays(1))))
            return SecondFactorFailures.TooManyCodes;
        if (RecoveryCode.Read(code) is { } signs)
        {
            var derived = await hasher.Derive(new Secret(signs), member.RecoverySheet.Recipe ?? hasher.NewRecipe(), stop);
            return member.RecoverySheet.Holds(derived) ? new StaffProof(null, derived) : SecondFactorFailures.CodeWrong;
        }

        var key = TotpKey.Read(new Secret(protector.Unprotect(Purpose(member.Id), member.SealedKey)))!;
        return Totp.Match(key, Totp.Read(code) ?? "", clock.GetUtcNow()) is { } step && step > member.LastStep
            ? new StaffProof(step, null) : SecondFactorFailures.CodeWrong;
    }

    /// <summary>Ten derivations take a second: nobody's row is locked meanwhile.</summary>
    /// <returns>What is kept, and the codes as their owner keeps them, which nobody can read again.</returns>
    public async Task<(RecoverySheet Kept, Secret[] Shown)> DrawSheet(CancellationToken stop)
    {
        var recipe = hasher.NewRecipe();
        Secret[] shown = [.. Enumerable.Range(0, RecoveryCode.SetSize).Select(_ => RecoveryCode.Draw())];
        List<byte[]> derived = [];
        foreach (var code in shown)
            derived.Add(await hasher.Derive(new Secret(RecoveryCode.Read(code.Reveal())!), recipe, stop));
        return (RecoverySheet.Of(recipe, derived), shown);
    }

    // Bound to the member: the key of one cannot be put into the row of another.
    private static string Purpose(Guid staffId) => $"Ventanilla.Staff.SecondFactor.v1.{staffId:N}";
}
