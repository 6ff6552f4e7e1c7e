using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>Takes an answer back before its mail has left. One statement decides who was first: whoever sends it, or whoever takes it back.</summary>
public sealed record TakeBackAnswer(Guid CaseId) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "take_back_answer";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class TakeBackAnswerHandler(CaseDesk desk, Outbox outbox) : IRequestHandler<TakeBackAnswer, Result>
{
    public Task<Result> Handle(TakeBackAnswer request, CancellationToken cancellationToken) => desk.Do(request.CaseId, async (one, rules) =>
        one.AnswerMessageId is { } mail && await outbox.TakeBack(mail, cancellationToken)
            ? one.TakeBackAnswer(desk.StaffId, rules, desk.Now)
            : CaseFailures.AnswerHasLeft, cancellationToken);
}
