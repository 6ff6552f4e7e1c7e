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

    public sealed class ById : Specification<OutgoingMessage>
    {
        public ById(Guid id) => Query.Where(m => m.Id == id).AsNoTracking();
    }

    public sealed class ToChange : Specification<OutgoingMessage>
    {
        public ToChange(Guid id) => Query.Where(m => m.Id == id);
    }

    public sealed class DeliveredAmong : Specification<OutgoingMessage, Guid>
    {
        public DeliveredAmong(IReadOnlyList<Guid> ids) => Query.Where(m => ids.Contains(m.Id) && m.State == MessageState.Delivered).Select(m => m.Id);
    }

    /// <summary>One that nobody has begun to send and that is not due yet.</summary>
    public sealed class Held : Specification<OutgoingMessage>
    {
        public Held(Guid id, DateTimeOffset now) => Query.Where(m => m.Id == id && m.State == MessageState.Queued && m.Attempts == 0 && m.DueAt > now);
    }

    public sealed class Queued : Specification<OutgoingMessage>
    {
        public Queued() => Query.Where(m => m.State == MessageState.Queued);
    }

    public sealed class DiscardedBefore : Specification<OutgoingMessage>
    {
        public DiscardedBefore(DateTimeOffset time) => Query.Where(m => m.State == MessageState.Discarded && m.CreatedAt < time).OrderBy(m => m.DueAt);
    }

    /// <summary>Parked with their content: those that a retry can send.</summary>
    public sealed class Retryable : Specification<OutgoingMessage>
    {
        public Retryable() => Query.Where(m => m.State == MessageState.Parked && m.Payload != null);
    }

    /// <summary>Whose time is over, delivered or not: nobody asks about them any more.</summary>
    public sealed class OlderThan : Specification<OutgoingMessage>
    {
        public OlderThan(MessageState state, DateTimeOffset time) => Query.Where(m => m.State == state && m.CreatedAt < time).OrderBy(m => m.CreatedAt);
    }
}

public static class PauseSpecs
{
    public sealed class Standing : Specification<DeliveryPause>
    {
        public Standing() => Query.Where(p => p.Id == DeliveryPause.Only);
    }
}
