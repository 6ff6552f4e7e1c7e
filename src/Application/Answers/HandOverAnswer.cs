using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Terms;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Answers;

/// <summary>The person was given the answer in their hand, as they wished: it has reached them, and the case ends. Of an answer that goes another way its mail tells.</summary>
public sealed record HandOverAnswer(Guid CaseId, int Seen) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "hand_over_answer";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class HandOverAnswerHandler(CaseDesk desk) : IRequestHandler<HandOverAnswer, Result>
{
    public Task<Result> Handle(HandOverAnswer request, CancellationToken cancellationToken) => desk.Do(request.CaseId, (one, rules) =>
        one.AnswerBy != AnswerWay.HandOver ? CaseFailures.NotHandedOver
        : one.Version != request.Seen ? CaseFailures.ChangedMeanwhile
        : one.Reach(Delivery.HandedOver, rules, desk.Now, desk.StaffId), cancellationToken);
}
