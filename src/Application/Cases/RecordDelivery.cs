using Ventanilla.Application.Answers;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Cases;

/// <summary>Writes down that the answer of a case has reached the person's mail server, or is published for whoever left no address, and when: from
/// then on it counts. Safe to run twice.</summary>
public sealed record RecordDelivery(Guid CaseId) : ICommand<Result>, IAudited
{
    public string Action => "record_delivery";
    public AuditRef? Subject => AuditRef.Case(CaseId);
}

internal sealed class RecordDeliveryHandler(IRepository<Case> cases, IRepository<OutgoingMessage> messages, CaseClocks clocks, Trail trail, TimeProvider clock)
    : IRequestHandler<RecordDelivery, Result>
{
    public async Task<Result> Handle(RecordDelivery request, CancellationToken cancellationToken)
    {
        if (await cases.Take(new CaseSpecs.ById(request.CaseId), cancellationToken) is { } one
            && await Evidence(one, cancellationToken) is var (how, at)
            && one.Reach(how, await clocks.Now(cancellationToken), at).Succeeded)
            return Result.Done;
        trail.Ended("not_due");
        return Result.Done;
    }

    /// <returns>Null where nothing shows yet that it has arrived.</returns>
    private async Task<(Delivery How, DateTimeOffset At)?> Evidence(Case one, CancellationToken stop)
    {
        if (one.AnswerMessageId is { } mail)
            return await messages.Find(new MessageSpecs.ById(mail), stop) is { DeliveredAt: { } at } ? (Delivery.AcceptedByMailServer, at) : null;
        return one is { State: CaseState.Answered, AnswerBy: AnswerWay.Notice } && one.UpdatedAt + AnswerCase.Held <= clock.GetUtcNow()
            ? (Delivery.PublishedAsNotice, one.UpdatedAt + AnswerCase.Held) : null;
    }
}
