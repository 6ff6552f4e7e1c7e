using Microsoft.Extensions.Logging;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Notifications;

/// <summary>Mails leave again, at once and on every machine: those that came to wait first.</summary>
public sealed record ResumeDelivery : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "resume_delivery";
    public Permission Needs => Permission.WorkMessages;
}

internal sealed class ResumeDeliveryHandler(
    IRepository<DeliveryPause> pauses, Outbox outbox, ICaller caller, ILogger<ResumeDeliveryHandler> log) : IRequestHandler<ResumeDelivery, Result>
{
    public async Task<Result> Handle(ResumeDelivery request, CancellationToken cancellationToken)
    {
        if (await pauses.DeleteWhere(new PauseSpecs.Standing(), cancellationToken) == 0)
            return MessageFailures.NotPaused;
        outbox.Wake();
        log.LogWarning("Mail is resumed on every machine by staff {Staff}.", caller.StaffId);
        return Result.Done;
    }
}
