using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Spends attempts by one statement that no race can pass, and closes the way when the last one is gone.</summary>
public sealed class Attempts(
    IRepository<Challenge> challenges, IRepository<VerificationAttempt> attempts, PortalPolicy policy, TimeProvider clock)
{
    /// <returns>The challenge as it stands after this attempt was spent, its row locked until the commit; or null when none was left.</returns>
    public async Task<Challenge?> Spend(Guid challengeId, Guid personId, CancellationToken stop)
    {
        var spent = await challenges.ChangeWhere(new ChallengeSpecs.AttemptToSpend(challengeId, policy.Verification.Attempts),
            c => c.Set(x => x.AttemptsSpent, x => x.AttemptsSpent + 1), stop);
        return spent == 0 ? null : await challenges.Find(new ChallengeSpecs.OfPerson(personId), stop);
    }

    public void Note(Account account, bool passed) =>
        attempts.Add(VerificationAttempt.Made(account.PersonId!.Value, account.Id, passed, clock.GetUtcNow()));

    /// <summary>A wrong or late attempt: the next one can begin, or the verification is blocked.</summary>
    /// <returns>Whether it is blocked now.</returns>
    public Result<bool> Fail(Challenge challenge, Account account)
    {
        Note(account, passed: false);
        var failed = challenge.Fail(account.Id, policy.Verification, clock.GetUtcNow());
        if (failed.Succeeded && challenge.IsBlocked(policy.Verification))
            failed = account.BlockVerification();
        return failed.Succeeded ? challenge.IsBlocked(policy.Verification) : Result<bool>.Failed(failed.Failures);
    }
}
