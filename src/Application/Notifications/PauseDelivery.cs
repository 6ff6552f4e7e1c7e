using Microsoft.Extensions.Logging;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Notifications;

/// <summary>From now on no machine begins to send a mail; they wait as rows until somebody resumes. Who and why stand in the trail, and /salud says so.</summary>
public sealed record PauseDelivery(PauseReason? Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "pause_delivery";
    public Permission Needs => Permission.WorkMessages;
}

internal sealed class PauseDeliveryValidator : AbstractValidator<PauseDelivery>
{
    public PauseDeliveryValidator() => RuleFor(m => m.Reason).Must(r => r is { } reason && Enum.IsDefined(reason)).WithErrorCode("common.required");
}

internal sealed class PauseDeliveryHandler(
    IRepository<DeliveryPause> pauses, Trail trail, ICaller caller, TimeProvider clock, ILogger<PauseDeliveryHandler> log) : IRequestHandler<PauseDelivery, Result>
{
    public async Task<Result> Handle(PauseDelivery request, CancellationToken cancellationToken)
    {
        if (await pauses.Find(new PauseSpecs.Standing(), cancellationToken) is not null)
            return MessageFailures.PausedAlready;
        pauses.Add(DeliveryPause.Begin(request.Reason!.Value, caller.StaffId!.Value, clock.GetUtcNow()));
        trail.Ended(WordOf(request.Reason.Value));
        log.LogWarning("Mail is paused on every machine by staff {Staff}: {Reason}. Nothing leaves until somebody resumes.", caller.StaffId, request.Reason);
        return Result.Done;
    }

    /// <summary>As the trail has it for good.</summary>
    private static string WordOf(PauseReason reason) => reason switch
    {
        PauseReason.MailServer => "mail_server",
        PauseReason.WrongMails => "wrong_mails",
        PauseReason.Maintenance => "maintenance",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
