using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Accounts;

public static class ClosingSpecs
{
    /// <summary>The condition under which one statement takes an account to be erased: nobody else did, and its owner did not keep it.</summary>
    public sealed class StillToErase : Specification<Account>
    {
        public StillToErase(Guid id, DateTimeOffset now) =>
            Query.Where(a => a.Id == id && (a.State == AccountState.Closing || a.State == AccountState.Disabled) && a.ClosesAt <= now);
    }

    /// <summary>Accounts on their way to be erased whose time is over, the oldest first; also those that were disabled meanwhile.</summary>
    public sealed class ToErase : Specification<Account, Guid>
    {
        public ToErase(DateTimeOffset now, int count)
        {
            Query.Where(a => (a.State == AccountState.Closing || a.State == AccountState.Disabled) && a.ClosesAt <= now).OrderBy(a => a.ClosesAt).Take(count);
            Query.Select(a => a.Id);
        }
    }

    /// <summary>Every link of an account, used or not.</summary>
    public sealed class LinksOf : Specification<AccountLink>
    {
        public LinksOf(Guid accountId) => Query.Where(l => l.AccountId == accountId);
    }

    /// <summary>Every session of an account, open or not.</summary>
    public sealed class SessionsOf : Specification<Session>
    {
        public SessionsOf(Guid accountId) => Query.Where(s => s.AccountId == accountId);
    }

    /// <summary>Every consent of an account.</summary>
    public sealed class ConsentsOf : Specification<Consent>
    {
        public ConsentsOf(Guid accountId) => Query.Where(c => c.AccountId == accountId);
    }
}
