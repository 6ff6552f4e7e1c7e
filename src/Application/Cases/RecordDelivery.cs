using Ventanilla.Application.Terms;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Cases;

/// <summary>Writes down that the answer of a case has reached the person's mail server, and when: from then on it counts. Safe to run twice.</summary>
public sealed record RecordDelivery(Guid CaseId) : ICommand<Result>, IAudited
{
    public string Action => "record_delivery";
    public AuditRef? Subject => AuditRef.Case(CaseId);
}

internal sealed class RecordDeliveryHandler(IRepository<Case> cases, IRepository<OutgoingMessage> messages, CaseClocks clocks, Trail trail)
    : IRequestHandler<RecordDelivery, Result>
{
    public async Task<Result> Handle(RecordDelivery request, CancellationToken cancellationToken)
    {
        if (await cases.Take(new CaseSpecs.ById(request.CaseId), cancellationToken) is { AnswerMessageId: { } mail } one
            && await messages.Find(new MessageSpecs.ById(mail), cancellationToken) is { DeliveredAt: { } at }
            && one.Reach(Delivery.AcceptedByMailServer, await clocks.Now(cancellationToken), at).Succeeded)
            return Result.Done;
        trail.Ended("not_due");
        return Result.Done;
    }
}
