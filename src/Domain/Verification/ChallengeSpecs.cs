using Ventanilla.Domain.Accounts;

namespace Ventanilla.Domain.Verification;

public static class ChallengeSpecs
{
    public sealed class OfPerson : Specification<Challenge>
    {
        public OfPerson(Guid personId) => Query.Where(c => c.PersonId == personId);
    }

    /// <summary>The same, to look at without changing it.</summary>
    public sealed class OfPersonToRead : Specification<Challenge>
    {
        public OfPersonToRead(Guid personId) => Query.Where(c => c.PersonId == personId).AsNoTracking();
    }

    /// <summary>The condition under which one statement may spend an attempt: the one that was shown to the account is still under
    /// way, and one is left.</summary>
    public sealed class AttemptToSpend : Specification<Challenge>
    {
        public AttemptToSpend(Challenge shown, Guid accountId, int attempts) =>
            Query.Where(c => c.Id == shown.Id && c.AttemptsSpent == shown.AttemptsSpent && c.AttemptsSpent < attempts && c.AttemptStartedAt != null
                && c.AttemptAccountId == accountId && c.BlockedAt == null && c.PassedAt == null);
    }

    /// <summary>An account that is asked, also where its attempts ran out: some may have come back.</summary>
    public sealed class InVerification : Specification<Account>
    {
        public InVerification(Guid id) =>
            Query.Where(a => a.Id == id && (a.State == AccountState.PendingVerification || a.State == AccountState.VerificationBlocked));
    }

    public sealed class FailuresSince : Specification<VerificationAttempt>
    {
        public FailuresSince(DateTimeOffset time) => Query.Where(a => !a.Passed && a.At >= time);
    }

    /// <summary>The accounts that failed at a person's questions, once for each time.</summary>
    public sealed class WhoFailed : Specification<VerificationAttempt, Guid>
    {
        public WhoFailed(Guid personId)
        {
            Query.Where(a => a.PersonId == personId && !a.Passed).OrderBy(a => a.At);
            Query.Select(a => a.AccountId);
        }
    }

    /// <summary>What one account has spent.</summary>
    public sealed class FailuresFrom : Specification<VerificationAttempt>
    {
        public FailuresFrom(Guid accountId) => Query.Where(a => a.AccountId == accountId && !a.Passed);
    }

    /// <summary>The attempts that were made from one account.</summary>
    public sealed class AttemptsFrom : Specification<VerificationAttempt>
    {
        public AttemptsFrom(Guid accountId) => Query.Where(a => a.AccountId == accountId);
    }
}
