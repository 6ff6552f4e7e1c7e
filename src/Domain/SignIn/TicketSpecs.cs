namespace Ventanilla.Domain.SignIn;

public static class TicketSpecs
{
    /// <summary>The condition under which one statement may use a ticket up: of that step, unused, in its time, and for the account as it was when
    /// the ticket was given.</summary>
    public sealed class UsableFor : Specification<Ticket>
    {
        public UsableFor(byte[] tokenHash, TicketPurpose purpose, Guid accountId, DateTimeOffset passwordChangedAt, DateTimeOffset now) =>
            Query.Where(t => t.TokenHash == tokenHash && t.Purpose == purpose && t.UsedAt == null && t.ExpiresAt > now
                && t.AccountId == accountId && t.PasswordChangedAt == passwordChangedAt);
    }

    /// <summary>A ticket to a step, unused and in its time.</summary>
    public sealed class Usable : Specification<Ticket>
    {
        public Usable(byte[] tokenHash, TicketPurpose purpose, DateTimeOffset now) =>
            Query.Where(t => t.TokenHash == tokenHash && t.Purpose == purpose && t.UsedAt == null && t.ExpiresAt > now);
    }

    /// <summary>The same, used or not: whoever has it may still see how its step ended.</summary>
    public sealed class ToSee : Specification<Ticket>
    {
        public ToSee(byte[] tokenHash, TicketPurpose purpose, DateTimeOffset now) =>
            Query.Where(t => t.TokenHash == tokenHash && t.Purpose == purpose && t.ExpiresAt > now);
    }

    /// <summary>Whatever ticket it is, or was.</summary>
    public sealed class ByToken : Specification<Ticket>
    {
        public ByToken(byte[] tokenHash) => Query.Where(t => t.TokenHash == tokenHash);
    }

    /// <summary>Tickets of an account whose time is not over.</summary>
    public sealed class OpenOf : Specification<Ticket>
    {
        public OpenOf(Guid accountId, DateTimeOffset now) => Query.Where(t => t.AccountId == accountId && t.ExpiresAt > now);
    }

    /// <summary>The same to one step.</summary>
    public sealed class OpenFor : Specification<Ticket>
    {
        public OpenFor(Guid accountId, TicketPurpose purpose, DateTimeOffset now) =>
            Query.Where(t => t.AccountId == accountId && t.Purpose == purpose && t.ExpiresAt > now);
    }

    public sealed class Unused : Specification<Ticket>
    {
        public Unused() => Query.Where(t => t.UsedAt == null);
    }

    /// <summary>Every ticket of an account.</summary>
    public sealed class Of : Specification<Ticket>
    {
        public Of(Guid accountId) => Query.Where(t => t.AccountId == accountId);
    }

    public sealed class ExpiredBefore : Specification<Ticket>
    {
        public ExpiredBefore(DateTimeOffset time) => Query.Where(t => t.ExpiresAt < time).OrderBy(t => t.ExpiresAt);
    }
}
