namespace Ventanilla.Domain.SignIn;

public static class SessionSpecs
{
    public sealed class NotEnded : Specification<Session>
    {
        public NotEnded() => Query.Where(s => s.EndedAt == null);
    }

    /// <summary>The sessions of an account that still stand (<see cref="Session.Stands"/>), the newest use first.</summary>
    public sealed class StandingOf : Specification<Session>
    {
        public StandingOf(Guid accountId, SessionRule rule, DateTimeOffset now)
        {
            var idleSince = now - rule.Idle;
            Query.Where(s => s.AccountId == accountId && s.EndedAt == null && now < s.ExpiresAt && (s.Persistent || idleSince < s.LastSeenAt))
                .OrderByDescending(s => s.LastSeenAt);
        }
    }
}
