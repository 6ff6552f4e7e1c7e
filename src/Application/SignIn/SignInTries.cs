using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Writes down how a try to sign in ended, over every account that the name found: one statement that counts and locks, and one that looks
/// at what came of it, however many they are. Counted by the database, so that fifty at once count fifty.</summary>
public sealed class SignInTries(
    IRepository<Account> accounts, IReads reads, Outbox outbox, PortalPolicy policy, PortalLinks portal, TimeProvider clock)
{
    /// <summary>The password was that of one account; for <paramref name="wrong"/> it counts as a wrong one. The row stays locked until the commit:
    /// whatever else changes the account comes wholly before or wholly after this sign-in.</summary>
    /// <param name="renewed">The same password in today's form, where it was kept in another one.</param>
    /// <returns>How it stands; or null when it is not open to the right password, for it rests, or has another password by now.</returns>
    public Task<SignInStanding?> Right(NamedAccount right, Credential? renewed, IReadOnlyList<Guid> wrong, CancellationToken stop) =>
        Note(right, renewed, wrong, stop);

    /// <summary>The password was nobody's. Nobody at all costs the same statements.</summary>
    public Task Wrong(IReadOnlyList<Guid> wrong, CancellationToken stop) => Note(null, null, wrong, stop);

    private async Task<SignInStanding?> Note(NamedAccount? entered, Credential? renewed, IReadOnlyList<Guid> wrong, CancellationToken stop)
    {
        var (right, since, now) = (entered?.Id ?? Guid.Empty, entered?.PasswordChangedAt ?? default, clock.GetUtcNow());
        await accounts.ChangeWhere(new SignInSpecs.Tried(right, since, wrong, now), a =>
        {
            a.Set(x => x.FailedSignIns, x => x.Id == right ? 0 : x.FailedSignIns + 1).Set(x => x.LockedUntil, Rests.After<Account>(policy.Lockout, right, now));
            if (renewed is not null)
                a.Set(x => x.Credential, x => x.Id == right ? renewed : x.Credential);
        }, stop);

        var threshold = policy.Lockout.Threshold;
        var (factors, consents) = (reads.Of<SecondFactor>(), reads.Of<Consent>());
        var found = await reads.List(reads.Of(new SignInSpecs.OpenedOrPaused(right, since, wrong, threshold)).Select(a => new
        {
            a.Id,
            Standing = new SignInStanding(
                new SignInProgress(a.Id, a.PasswordChangedAt, false),
                a.State,
                Account.Greet(a.Name.First, a.Name.Full, a.Username),
                factors.Where(f => f.AccountId == a.Id).Select(f => (DateTimeOffset?)f.EnabledAt).FirstOrDefault(),
                consents.Where(c => c.AccountId == a.Id).Select(c => new GivenConsent(c.Document, c.Version)).ToList()),
        }), stop);
        // The first rest in a row is told to its owner.
        var pause = policy.Lockout.Until(threshold, now)!.Value - now;
        foreach (var paused in found.Where(f => f.Id != right))
            outbox.Promise(new SignInPausedMail(pause, portal.Recover), await accounts.Get(paused.Id, stop));
        return found.FirstOrDefault(f => f.Id == right)?.Standing;
    }
}
