namespace Ventanilla.Domain.Accounts;

public static class AccountSpecs
{
    public sealed class ById : Specification<Account>
    {
        public ById(Guid id) => Query.Where(a => a.Id == id);
    }

    /// <summary>The account an address belongs to: the one that proved the mailbox, else the newest that waits for its link.</summary>
    public sealed class ByEmail : Specification<Account>
    {
        public ByEmail(string normalizedEmail) =>
            Query.Where(a => a.NormalizedEmail == normalizedEmail && a.State != AccountState.Closed)
                .OrderBy(a => a.ClaimedEmail == null ? 1 : 0).ThenByDescending(a => a.CreatedAt).Take(1);
    }

    /// <summary>The condition under which one statement lets a right password in: still the same hash, not locked, not disabled.</summary>
    public sealed class OpenTo : Specification<Account>
    {
        public OpenTo(Guid id, string passwordHash, DateTimeOffset now) =>
            Query.Where(a => a.Id == id && a.PasswordHash == passwordHash && (a.LockedUntil == null || a.LockedUntil <= now)
                && a.State != AccountState.Disabled && a.State != AccountState.Closed);
    }

    /// <summary>An account that holds a document without ever having proved it, from before its person was on record.</summary>
    public sealed class UnprovedHolderOf : Specification<Account>
    {
        public UnprovedHolderOf(string documentKey) => Query.Where(a => a.ClaimedDocument == documentKey && a.PersonId == null).AsNoTracking();
    }

    public sealed class WithMailboxProved : Specification<Account>
    {
        public WithMailboxProved(string normalizedEmail) => Query.Where(a => a.ClaimedEmail == normalizedEmail);
    }

    public sealed class FailedSignInsOf : Specification<Account, int>
    {
        public FailedSignInsOf(Guid id)
        {
            Query.Where(a => a.Id == id);
            Query.Select(a => a.FailedSignIns);
        }
    }

    public sealed class Greeting : Specification<Account, (string? FirstName, string Email)>
    {
        public Greeting(Guid id)
        {
            Query.Where(a => a.Id == id);
            Query.Select(a => new ValueTuple<string?, string>(a.FirstName, a.Email));
        }
    }

    /// <summary>Registrations whose link was never used.</summary>
    public sealed class NeverActivated : Specification<Account>
    {
        public NeverActivated(DateTimeOffset createdBefore) =>
            Query.Where(a => a.State == AccountState.PendingActivation && a.CreatedAt < createdBefore);
    }

    public sealed class LinkByToken : Specification<AccountLink>
    {
        public LinkByToken(byte[] tokenHash, LinkPurpose purpose) =>
            Query.Where(l => l.TokenHash == tokenHash && l.Purpose == purpose).AsNoTracking();
    }

    /// <summary>The condition under which one statement may use a link up: unused, unexpired, of that purpose.</summary>
    public sealed class UsableLink : Specification<AccountLink>
    {
        public UsableLink(byte[] tokenHash, LinkPurpose purpose, DateTimeOffset now) =>
            Query.Where(l => l.TokenHash == tokenHash && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now);
    }

    public sealed class UnusedLinksOf : Specification<AccountLink>
    {
        public UnusedLinksOf(Guid accountId, LinkPurpose purpose) =>
            Query.Where(l => l.AccountId == accountId && l.Purpose == purpose && l.UsedAt == null);
    }

    public sealed class LinksExpiredBefore : Specification<AccountLink>
    {
        public LinksExpiredBefore(DateTimeOffset time) => Query.Where(l => l.ExpiresAt < time);
    }

    public sealed class SessionsExpiredBefore : Specification<Session>
    {
        public SessionsExpiredBefore(DateTimeOffset time) => Query.Where(s => s.ExpiresAt < time);
    }

    /// <summary>Open sessions of an account, but for one that may stay.</summary>
    public sealed class OpenSessionsOf : Specification<Session>
    {
        public OpenSessionsOf(Guid accountId, Guid? except = null) =>
            Query.Where(s => s.AccountId == accountId && s.EndedAt == null && s.Id != except);
    }

    public sealed class ConsentsOf : Specification<Consent>
    {
        public ConsentsOf(Guid accountId) => Query.Where(c => c.AccountId == accountId).OrderByDescending(c => c.GivenAt).AsNoTracking();
    }

    public sealed class OpenSessionOf : Specification<Session>
    {
        public OpenSessionOf(Guid accountId, Guid sessionId) =>
            Query.Where(s => s.Id == sessionId && s.AccountId == accountId && s.EndedAt == null);
    }

    public sealed class SessionById : Specification<Session>
    {
        public SessionById(Guid id) => Query.Where(s => s.Id == id && s.EndedAt == null).AsNoTracking();
    }
}
