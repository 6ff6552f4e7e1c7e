using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Notifications;

namespace Ventanilla.Application.Cases;

/// <summary>Finds the answered cases of which the mail server has taken the answer meanwhile, or which are published, and has each written down by a job of its own.</summary>
public sealed record RecordDeliveries : ICommand<Result>, IOneAtATime, IActsOutside;

internal sealed class RecordDeliveriesHandler(IRepository<Case> cases, IRepository<OutgoingMessage> messages, IJobQueue jobs) : IRequestHandler<RecordDeliveries, Result>
{
    private const int AtOnce = 500;

    public async Task<Result> Handle(RecordDeliveries request, CancellationToken cancellationToken)
    {
        var answered = await cases.List(new CaseSpecs.OnTheirWay(AtOnce), cancellationToken);
        var delivered = await messages.List(new MessageSpecs.DeliveredAmong([.. answered.Select(a => a.MessageId).OfType<Guid>()]), cancellationToken);
        foreach (var (id, _) in answered.Where(a => a.MessageId is not { } mail || delivered.Contains(mail)))
            await jobs.Enqueue(new RecordDelivery(id), cancellationToken);
        return Result.Done;
    }
}
