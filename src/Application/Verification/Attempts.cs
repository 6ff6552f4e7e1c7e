using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Spends attempts by one statement that no race can pass, and closes the way when the last one is gone. What one client or network may
/// try comes before what belongs to the person.</summary>
public sealed class Attempts(
    IRepository<Challenge> challenges, IRepository<VerificationAttempt> attempts, IBudgets budgets, PortalPolicy policy, ICaller caller, TimeProvider clock)
{
    /// <summary>Asked before anything of the person's is touched, and before a row is locked: budgets are spent on a connection of their own.</summary>
    public Task<bool> MayTry(CancellationToken stop) => budgets.TrySpend(stop,
        new Spending("verification client", Network.ClientOf(caller.Address), policy.Budgets.VerificationsPerAddressPerHour, TimeSpan.FromHours(1)),
        new Spending("verification network", Network.Of(caller.Address), policy.Budgets.VerificationsPerNetworkPerHour, TimeSpan.FromHours(1)));

    /// <returns>The challenge as it stands after the account's attempt was spent, its row locked until the commit; or null when it is no longer the
    /// attempt that was shown: another post of it came first.</returns>
    public async Task<Challenge?> Spend(Challenge shown, Guid accountId, CancellationToken stop)
    {
        var spent = await challenges.ChangeWhere(new ChallengeSpecs.AttemptToSpend(shown, accountId, policy.Verification.Attempts),
            c => c.Set(x => x.AttemptsSpent, x => x.AttemptsSpent + 1), stop);
        return spent == 0 ? null : await challenges.Take(new ChallengeSpecs.OfPerson(shown.PersonId), stop);
    }

    public void Note(Challenge challenge, Guid accountId, bool passed) =>
        attempts.Add(VerificationAttempt.Made(challenge.PersonId, accountId, Network.Of(caller.Address), passed, clock.GetUtcNow()));

    /// <summary>The attempt under way was wrong or late: the next one can begin, or the verification is blocked.</summary>
    /// <param name="asking">Whose command this is. A late attempt may have been another account's: that one is told when it asks again.</param>
    /// <returns>True when it is blocked now.</returns>
    public Result<bool> Fail(Challenge challenge, Account asking)
    {
        var whose = challenge.AttemptAccountId ?? Guid.Empty;
        Note(challenge, whose, passed: false);
        if (challenge.AttemptsLeft(policy.Verification) > 0)
            return challenge.EndAttempt().With(false);
        return challenge.Block(clock.GetUtcNow()).Then(() => whose == asking.Id ? asking.BlockVerification() : Result.Done).With(true);
    }
}
