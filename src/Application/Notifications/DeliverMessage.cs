using Microsoft.Extensions.Logging;
using Ventanilla.Domain.Notifications;

namespace Ventanilla.Application.Notifications;

/// <summary>Sends one promised mail. Safe to run twice and on several machines: whoever leases the row sends it.</summary>
public sealed record DeliverMessage(Guid MessageId) : ICommand<Result>, IActsOutside;

internal sealed class DeliverMessageHandler(
    IRepository<OutgoingMessage> messages, IPayloadProtector protector, IMailRenderer renderer, IPostman postman, IUnitOfWork work,
    IJobQueue jobs, TimeProvider clock, ILogger<DeliverMessageHandler> log) : IRequestHandler<DeliverMessage, Result>
{
    /// <summary>Longer than any SMTP conversation may take, so that two machines never send at the same time.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    public async Task<Result> Handle(DeliverMessage request, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + Lease;
        var leased = await messages.ChangeWhere(new MessageSpecs.Leasable(request.MessageId, clock.GetUtcNow()),
            m => m.Set(x => x.DueAt, _ => until).Set(x => x.Attempts, x => x.Attempts + 1), cancellationToken);
        if (leased == 0)
            return Result.Done;
        // The lease must stand before the server is spoken to: a crash then costs a pause, not a second mail.
        await work.Commit(cancellationToken);

        var message = (await messages.Find(new MessageSpecs.ById(request.MessageId), cancellationToken))!;
        try
        {
            var (address, mail) = Outbox.Open(message, protector);
            var (subject, html, text) = await renderer.Render(mail, message.Culture);
            await postman.Send(new RenderedMail($"{message.Id:N}@ventanilla", address, subject, html, text), cancellationToken);
            message.Delivered(clock.GetUtcNow());
        }
        catch (MailRefusedException refused)
        {
            log.LogWarning("Mail {Message} ({Template}) is refused for good: {Reason}", message.Id, message.Template, refused.Message);
            message.Refused(refused.Message, clock.GetUtcNow());
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogWarning("Mail {Message} ({Template}) failed at try {Attempt}: {Reason}", message.Id, message.Template, message.Attempts, fault.Message);
            message.Failed(fault.Message, clock.GetUtcNow());
            // The sweep would find it too, but only at its next round; and an engine that counts whole milliseconds may wake too early.
            await jobs.Schedule(new DeliverMessage(message.Id), message.DueAt.AddMilliseconds(100), cancellationToken);
        }

        return Result.Done;
    }
}
