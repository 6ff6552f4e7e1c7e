namespace Ventanilla.Domain.Notifications;

public static class MessageSpecs
{
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
