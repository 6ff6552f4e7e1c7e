using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Notifications;

/// <summary>A parked mail waits again, for a whole round of tries. Sent twice it is refused the second time, and the mail goes out once.</summary>
public sealed record RetryMessage(Guid Id) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "retry_message";
    public Permission Needs => Permission.WorkMessages;
    public AuditRef? Subject => AuditRef.Message(Id);
}

internal sealed class RetryMessageHandler(IRepository<OutgoingMessage> messages, Outbox outbox, TimeProvider clock) : IRequestHandler<RetryMessage, Result>
{
    public async Task<Result> Handle(RetryMessage request, CancellationToken cancellationToken)
    {
        if (await messages.Take(new MessageSpecs.ToChange(request.Id), cancellationToken) is not { } message)
            return MessageFailures.Unknown;
        var retried = message.Retry(clock.GetUtcNow());
        if (retried.Succeeded)
            outbox.Wake();
        return retried;
    }
}
