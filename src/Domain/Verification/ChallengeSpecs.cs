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

    /// <summary>The condition under which one statement may spend an attempt: one is under way and one is left.</summary>
    public sealed class AttemptToSpend : Specification<Challenge>
    {
        public AttemptToSpend(Guid challengeId, int attempts) =>
            Query.Where(c => c.Id == challengeId && c.AttemptsSpent < attempts && c.AttemptStartedAt != null
                && c.BlockedAt == null && c.PassedAt == null);
    }

    public sealed class FailuresSince : Specification<VerificationAttempt>
    {
        public FailuresSince(DateTimeOffset time) => Query.Where(a => !a.Passed && a.At >= time);
    }

    /// <summary>The attempts that were made from one account.</summary>
    public sealed class AttemptsFrom : Specification<VerificationAttempt>
    {
        public AttemptsFrom(Guid accountId) => Query.Where(a => a.AccountId == accountId);
    }
}
