using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Passkeys;

namespace Ventanilla.Application.Passkeys;

/// <summary>An answer of a key that holds as far as can be read; <see cref="PasskeyRows.MoveOn"/> says whether nobody used it first.</summary>
public sealed record PasskeyProof(Passkey Key, DateTimeOffset AskedAt, long SignCount);

/// <summary>Judges answers of keys at either door, within the budget of an address that all ways in share.</summary>
public sealed class PasskeyJudge(IReads reads, IPasskeyCeremonies ceremonies, PasskeyChallenges challenges, IBudgets budgets, Trail trail, PortalPolicy policy, ICaller caller)
{
    /// <param name="budget">Of the door: what is tried with passwords counts there too.</param>
    public async Task<Result<PasskeyProof>> Judge(PasskeyDoor door, string budget, string answer, CancellationToken stop)
    {
        var perAddress = policy.Budgets.SignInsPerAddressPerQuarterHour;
        if (!await budgets.TrySpend(stop, new Spending(budget, Network.ClientOf(caller.Address), perAddress, TimeSpan.FromMinutes(15))))
            return AccountFailures.TooManyRequests;
        if (ceremonies.Read(answer) is not { } read)
            return PasskeyFailures.Refused;
        if (challenges.DrawnAt(door, read.Challenge) is not { } askedAt)
            return PasskeyFailures.TooOld;
        var key = await reads.First(reads.Of(new PasskeySpecs.ByCredential(Passkey.HashOf(read.CredentialId)))
            .Where(k => door == PasskeyDoor.Staff ? k.StaffId != null : k.AccountId != null), stop);
        if (key is not null)
            trail.About(key.AccountId is { } account ? AuditRef.Account(account) : AuditRef.Staff(key.StaffId!.Value));
        return key is not null && await ceremonies.Verify(read, key, stop) is { } count ? new PasskeyProof(key, askedAt, count) : PasskeyFailures.Refused;
    }
}
