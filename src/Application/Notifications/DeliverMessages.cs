using Microsoft.Extensions.Logging;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Notifications;

/// <summary>Sends every mail that is due. Safe to run as often, and on as many machines at once, as one likes: whoever claims a row sends it. Wakes
/// come after each commit with a mail, and every few seconds for what a pause or a dead process left.</summary>
public sealed record DeliverMessages : ICommand<Result>, IActsOutside, IRoutine;

internal sealed class DeliverMessagesHandler(IDeliveryQueue queue, Delivery delivery, MailDesk desk, TimeProvider clock, ILogger<DeliverMessagesHandler> log)
    : IRequestHandler<DeliverMessages, Result>
{
    /// <summary>One statement for so many; few enough that a process that dies keeps little back.</summary>
    private const int AtOnce = 10;

    public async Task<Result> Handle(DeliverMessages request, CancellationToken cancellationToken)
    {
        while (desk.TryBegin())
        {
            var asked = false;
            try
            {
                await AllThatIsDue(cancellationToken);
            }
            finally
            {
                asked = desk.End();
            }

            if (!asked)
                break;
        }

        return Result.Done;
    }

    private async Task AllThatIsDue(CancellationToken stop)
    {
        var claimed = AtOnce;
        // A claim that comes back short has taken all that was due; what is promised from then on brings its own wake.
        while (claimed == AtOnce && !stop.IsCancellationRequested && desk.ClosedUntil(clock.GetUtcNow()) is null)
            claimed = await Round(stop);
    }

    private async Task<int> Round(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var messages = await queue.Claim(AtOnce, now, now + OutgoingMessage.Lease, stop);
        // Without the token: whoever stops puts back what is not begun, and brings to its end what is on the line.
        await Parallel.ForEachAsync(messages, new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (message, _) => await DeliverAlone(message, stop));
        return messages.Count;
    }

    /// <summary>A fault of one mail's row holds up none of the others; its lease ends, and it is tried again.</summary>
    private async Task DeliverAlone(OutgoingMessage message, CancellationToken stop)
    {
        try
        {
            await Deliver(message, stop);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Mail {Message}: what became of it could not be written down. It may go out twice.", message.Id);
        }
    }

    private async Task Deliver(OutgoingMessage message, CancellationToken stop)
    {
        var lease = message.DueAt;
        if (await delivery.Write(message) is not { } mail)
        {
            await Record(message, lease);
            return;
        }

        using var place = await desk.Take(stop);
        if (place is null || stop.IsCancellationRequested || desk.ClosedUntil(clock.GetUtcNow()) is not null)
        {
            desk.PutBack(message, clock.GetUtcNow());
            await Record(message, lease);
            return;
        }

        // A process that stood still must not send what another one has taken over meanwhile.
        if (clock.GetUtcNow() + OutgoingMessage.LongestSend > lease)
        {
            var renewed = clock.GetUtcNow() + OutgoingMessage.Lease;
            if (!await queue.Renew(message.Id, lease, renewed))
            {
                log.LogInformation("Mail {Message} is no longer ours to send.", message.Id);
                return;
            }

            lease = renewed;
        }

        await delivery.Send(message, mail);
        await Record(message, lease);
    }

    private async Task Record(OutgoingMessage message, DateTimeOffset lease)
    {
        if (await queue.Record(message, lease))
            Telemetry.OfMail(message);
        else
            log.LogWarning("Mail {Message}: what became of it is not written down, for it is no longer ours.", message.Id);
    }
}
