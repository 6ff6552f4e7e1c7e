using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Accounts;

public static class AccountSpecs
{
    public sealed class ById : Specification<Account>
    {
        public ById(Guid id) => Query.Where(a => a.Id == id);
    }

    /// <summary>The account that an address, and where addresses are shared a username too, belongs to: the one that proved the mailbox, else the
    /// newest that waits for its link.</summary>
    public sealed class ByEmail : Specification<Account>
    {
        public ByEmail(string normalizedEmail, string? claimedUsername = null)
        {
            Query.Where(a => a.NormalizedEmail == normalizedEmail && a.State != AccountState.Closed);
            if (claimedUsername is not null)
                Query.Where(a => a.ClaimedUsername == claimedUsername);
            Query.OrderBy(a => a.State == AccountState.PendingActivation ? 1 : 0).ThenByDescending(a => a.CreatedAt).Take(1);
        }
    }

    /// <summary>What stands in the way of a new account: another one of its number, with one of some usernames, or of its mailbox.</summary>
    public sealed class InTheWayOf : Specification<Account>
    {
        public InTheWayOf(Guid id, IReadOnlyList<string> usernames, string? normalizedEmail)
        {
            Query.Where(a => a.Id == id || (a.ClaimedUsername != null && usernames.Contains(a.ClaimedUsername))
                || (normalizedEmail != null && a.ClaimedEmail == normalizedEmail));
        }
    }

    /// <summary>The usernames of a mailbox that was proved.</summary>
    public sealed class UsernamesOf : Specification<Account, Reminder>
    {
        public UsernamesOf(string normalizedEmail)
        {
            Query.Where(a => a.NormalizedEmail == normalizedEmail && a.Username != null && a.State != AccountState.PendingActivation
                && a.State != AccountState.Disabled && a.State != AccountState.Closed).OrderBy(a => a.CreatedAt);
            Query.Select(a => new Reminder(a.Username!, a.Language));
        }
    }

    /// <summary>A username, and the language of its owner.</summary>
    public sealed record Reminder(string Username, Language Language);

    /// <summary>The condition under which a sign-in that has begun may end in a session.</summary>
    public sealed class Unchanged : Specification<Account>
    {
        public Unchanged(Guid id, DateTimeOffset passwordChangedAt) =>
            Query.Where(a => a.Id == id && a.PasswordChangedAt == passwordChangedAt && a.State == AccountState.Active);
    }

    /// <summary>An account whose sign-in has begun and may go on: in, or on its way out, with the password that was given.</summary>
    public sealed class GoingOn : Specification<Account>
    {
        public GoingOn(Guid id, DateTimeOffset passwordChangedAt) => Query.Where(a => a.Id == id && a.PasswordChangedAt == passwordChangedAt
            && (a.State == AccountState.Active || a.State == AccountState.Closing));
    }

    /// <summary>The condition under which one statement keeps an account in wait for its questions.</summary>
    public sealed class WaitingForVerification : Specification<Account>
    {
        public WaitingForVerification(Guid id) => Query.Where(a => a.Id == id && a.State == AccountState.PendingVerification);
    }

    /// <summary>The condition under which one statement spends a temporary password.</summary>
    public sealed class TemporaryPasswordToSpend : Specification<Account>
    {
        public TemporaryPasswordToSpend(Guid id, byte[] hash, DateTimeOffset now) =>
            Query.Where(a => a.Id == id && a.TemporaryPasswordHash == hash && a.TemporaryPasswordUntil > now);
    }

    public sealed class WithTemporaryPassword : Specification<Account>
    {
        public WithTemporaryPassword() => Query.Where(a => a.TemporaryPasswordUntil != null);
    }

    /// <summary>Accounts in use that have the number of a document without having proved it.</summary>
    public sealed class OnlyTyped : Specification<Account, Guid>
    {
        public OnlyTyped(string documentNumber, Guid except)
        {
            Query.Where(a => a.DocumentNumber == documentNumber && a.Id != except && (a.ClaimedDocument == null || a.PersonId == null)
                && (a.State == AccountState.PendingCompany || a.State == AccountState.Active || a.State == AccountState.Closing)).OrderBy(a => a.Id);
            Query.Select(a => a.Id);
        }
    }

    /// <summary>A registration that is named by its number, while it has that address.</summary>
    public sealed class Registration : Specification<Account>
    {
        public Registration(Guid id, string normalizedEmail) =>
            Query.Where(a => a.Id == id && a.NormalizedEmail == normalizedEmail && a.State != AccountState.Closed);
    }

    public sealed class WithMailboxProved : Specification<Account>
    {
        public WithMailboxProved(string normalizedEmail) => Query.Where(a => a.ClaimedEmail == normalizedEmail);
    }

    /// <summary>The language of the account that has proved a mailbox, if one has.</summary>
    public sealed class LanguageOfMailbox : Specification<Account, Language>
    {
        public LanguageOfMailbox(string normalizedEmail) => Query.Where(a => a.ClaimedEmail == normalizedEmail).Select(a => a.Language);
    }

    /// <summary>Registrations whose link was never used.</summary>
    public sealed class NeverActivated : Specification<Account>
    {
        public NeverActivated(DateTimeOffset createdBefore) =>
            Query.Where(a => a.State == AccountState.PendingActivation && a.CreatedAt < createdBefore).OrderBy(a => a.CreatedAt);
    }

    /// <summary>The condition under which one statement may use a link up: unused, unexpired, of that purpose.</summary>
    public sealed class UsableLink : Specification<AccountLink>
    {
        public UsableLink(byte[] tokenHash, LinkPurpose purpose, DateTimeOffset now) =>
            Query.Where(l => l.TokenHash == tokenHash && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now);
    }

    /// <summary>The unused activation links of some registrations.</summary>
    public sealed class UnusedActivationsOf : Specification<AccountLink>
    {
        public UnusedActivationsOf(IReadOnlyList<Guid> accountIds) =>
            Query.Where(l => accountIds.Contains(l.AccountId) && l.Purpose == LinkPurpose.Activation && l.UsedAt == null);
    }

    public sealed class UnusedLinksOf : Specification<AccountLink>
    {
        public UnusedLinksOf(Guid accountId, params LinkPurpose[] purposes) =>
            Query.Where(l => l.AccountId == accountId && purposes.Contains(l.Purpose) && l.UsedAt == null);
    }

    /// <summary>Unused objections to what came with or after the change that another one is about.</summary>
    public sealed class ObjectionsSince : Specification<AccountLink>
    {
        public ObjectionsSince(AccountLink first) => Query.Where(l => l.AccountId == first.AccountId
            && l.Purpose == LinkPurpose.ChangeNotMine && l.UsedAt == null && l.ExpiresAt >= first.ExpiresAt);
    }

    public sealed class LinksExpiredBefore : Specification<AccountLink>
    {
        public LinksExpiredBefore(DateTimeOffset time) => Query.Where(l => l.ExpiresAt < time).OrderBy(l => l.ExpiresAt);
    }

    public sealed class SessionsExpiredBefore : Specification<Session>
    {
        public SessionsExpiredBefore(DateTimeOffset time) => Query.Where(s => s.ExpiresAt < time).OrderBy(s => s.ExpiresAt);
    }

    /// <summary>Open sessions of an account, but for one that may stay.</summary>
    public sealed class OpenSessionsOf : Specification<Session>
    {
        public OpenSessionsOf(Guid accountId, Guid? except = null) =>
            Query.Where(s => s.AccountId == accountId && s.EndedAt == null && s.Id != except);
    }

    public sealed class ConsentsOf : Specification<Consent>
    {
        public ConsentsOf(Guid accountId) => Query.Where(c => c.AccountId == accountId).OrderByDescending(c => c.GivenAt).ThenByDescending(c => c.Document).AsNoTracking();
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
