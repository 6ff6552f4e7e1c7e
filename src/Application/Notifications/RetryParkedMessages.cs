using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Notifications;

/// <summary>Every parked mail that has its content still waits again. The answer, and the trail, say how many they were; sent twice, none the second time.</summary>
public sealed record RetryParkedMessages : ICommand<Result<int>>, IStaffOnly, IAudited
{
    public string Action => "retry_parked_messages";
    public Permission Needs => Permission.WorkMessages;
}

internal sealed class RetryParkedMessagesHandler(MessageRows rows, Outbox outbox, Trail trail, TimeProvider clock) : IRequestHandler<RetryParkedMessages, Result<int>>
{
    public async Task<Result<int>> Handle(RetryParkedMessages request, CancellationToken cancellationToken)
    {
        var count = await rows.RetryParked(clock.GetUtcNow(), cancellationToken);
        trail.About(AuditRef.Messages(count));
        if (count > 0)
            outbox.Wake();
        return count;
    }
}

/// <summary>Bulk: the parked mails, by one statement.</summary>
public sealed class MessageRows(IRepository<OutgoingMessage> messages)
{
    /// <summary>What <see cref="OutgoingMessage.Retry"/> does, to all that it would be done to.</summary>
    public Task<int> RetryParked(DateTimeOffset now, CancellationToken stop) => messages.ChangeWhere(new MessageSpecs.Retryable(), m => m
        .Set(x => x.State, _ => MessageState.Queued).Set(x => x.Attempts, _ => 0).Set(x => x.DueAt, _ => now).Set(x => x.LastError, _ => null), stop);

    /// <summary>All that waited in a backup, which may have left since.</summary>
    public Task<int> ParkRestored(CancellationToken stop) => messages.ChangeWhere(new MessageSpecs.Queued(), m => m
        .Set(x => x.State, _ => MessageState.Parked).Set(x => x.LastError, _ => OutgoingMessage.Restored), stop);
}
