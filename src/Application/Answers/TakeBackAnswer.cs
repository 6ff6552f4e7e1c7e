using Ventanilla.Application.Inbox;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Answers;

/// <summary>Takes an answer back before its mail has left; its text is a draft again, and its files with it. One statement decides who was first: whoever sends it, or whoever
/// takes it back.</summary>
public sealed record TakeBackAnswer(Guid CaseId) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "take_back_answer";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class TakeBackAnswerHandler(CaseDesk desk, Outbox outbox, IReads reads, AnswerDrafts drafts, AnswerFiles files) : IRequestHandler<TakeBackAnswer, Result>
{
    public Task<Result> Handle(TakeBackAnswer request, CancellationToken cancellationToken) => desk.Do(request.CaseId, async (one, rules) =>
    {
        var held = one.AnswerMessageId is { } mail ? await outbox.TakeBack(mail, cancellationToken)
            : one.AnswerBy == AnswerWay.Notice && one.UpdatedAt + AnswerCase.Held > desk.Now;
        if (!held)
            return CaseFailures.AnswerHasLeft;
        var answers = reads.Of<CaseEntry>().Where(e => e.CaseId == one.Id && e.Step == CaseStep.Answered).OrderByDescending(e => e.Number).Select(e => e.Text);
        if (await reads.First(answers, cancellationToken) is { } written)
            await drafts.Keep(one.Id, desk.StaffId, written, cancellationToken);
        await files.TakeBack(one.Id, desk.StaffId, cancellationToken);
        return one.TakeBackAnswer(desk.StaffId, rules, desk.Now);
    }, cancellationToken);
}
