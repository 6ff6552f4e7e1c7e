namespace Ventanilla.Domain.Notifications;

public static class MessageSpecs
{
    public sealed class ById : Specification<OutgoingMessage>
    {
        public ById(Guid id) => Query.Where(m => m.Id == id);
    }

    /// <summary>The condition under which one statement may lease a message.</summary>
    public sealed class Leasable : Specification<OutgoingMessage>
    {
        public Leasable(Guid id, DateTimeOffset now) => Query.Where(m => m.Id == id && m.State == MessageState.Queued && m.DueAt <= now);
    }

    /// <summary>The oldest messages that nobody is sending.</summary>
    public sealed class Due : Specification<OutgoingMessage, Guid>
    {
        public Due(DateTimeOffset now, int count)
        {
            Query.Where(m => m.State == MessageState.Queued && m.DueAt <= now).OrderBy(m => m.DueAt).Take(count);
            Query.Select(m => m.Id);
        }
    }

    /// <summary>Mails about an account, the newest first.</summary>
    public sealed class Of : Specification<OutgoingMessage>
    {
        public Of(Guid accountId) => Query.Where(m => m.AccountId == accountId).OrderByDescending(m => m.CreatedAt).AsNoTracking();
    }

    /// <summary>Those of them that have not reached anybody.</summary>
    public sealed class UndeliveredOf : Specification<OutgoingMessage>
    {
        public UndeliveredOf(Guid accountId) => Query.Where(m => m.AccountId == accountId && m.State != MessageState.Delivered);
    }

    public sealed class DiscardedBefore : Specification<OutgoingMessage>
    {
        public DiscardedBefore(DateTimeOffset time) => Query.Where(m => m.State == MessageState.Discarded && m.CreatedAt < time).OrderBy(m => m.DueAt);
    }
}
