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
            var (idleSince, idleInAppSince) = (now - rule.Idle, now - rule.MobileIdle);
            Query.Where(s => s.AccountId == accountId && s.EndedAt == null && now < s.ExpiresAt
                    && (s.App != null ? idleInAppSince < s.LastSeenAt : s.Persistent || idleSince < s.LastSeenAt))
                .OrderByDescending(s => s.LastSeenAt);
        }
    }

    /// <summary>Of the mobile application, open, and not too old.</summary>
    public sealed class OpenInApp : Specification<Session>
    {
        public OpenInApp(Guid sessionId, Guid accountId, DateTimeOffset now) =>
            Query.Where(s => s.Id == sessionId && s.AccountId == accountId && s.App != null && s.EndedAt == null && now < s.ExpiresAt);
    }
}
