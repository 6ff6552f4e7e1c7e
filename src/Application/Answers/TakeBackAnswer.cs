using Ventanilla.Application.Following;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Answers;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Answers;

/// <summary>Takes an answer back while it is held and its mail has not left; its text is a draft again, and its files with it. One statement decides who was first: whoever
/// sends it, or whoever takes it back. A colleague's goes back to them where whoever takes it back has begun an answer of their own.</summary>
public sealed record TakeBackAnswer(Guid CaseId) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "take_back_answer";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class TakeBackAnswerHandler(CaseDesk desk, Outbox outbox, IReads reads, AnswerDrafts drafts, AnswerFiles files) : IRequestHandler<TakeBackAnswer, Result>
{
    public Task<Result> Handle(TakeBackAnswer request, CancellationToken cancellationToken) => desk.Do(request.CaseId, async (one, rules) =>
    {
        // Its time, besides the mail's: a mail that the server did not take waits on, while its person reads the answer in the portal.
        if (!HeldAnswer.IsHeld(one.State, one.AnswerMessageId, one.AnswerBy, one.UpdatedAt, desk.Now)
            || (one.AnswerMessageId is { } mail && !await outbox.TakeBack(mail, cancellationToken)))
            return CaseFailures.AnswerHasLeft;
        var answers = reads.Of<CaseEntry>().Where(e => e.CaseId == one.Id && e.Step == CaseStep.Answered).OrderByDescending(e => e.Number);
        if (await reads.First(answers.Select(e => new { e.StaffId, e.Text }), cancellationToken) is { Text: { } text } answer)
        {
            var writer = answer.StaffId is { } other && other != desk.StaffId && await HasBegun(one.Id, cancellationToken) ? other : desk.StaffId;
            await drafts.Keep(one.Id, writer, text, cancellationToken);
            await files.TakeBack(one.Id, writer, cancellationToken);
        }

        return one.TakeBackAnswer(desk.StaffId, rules, desk.Now);
    }, cancellationToken);

    private async Task<bool> HasBegun(Guid caseId, CancellationToken stop) =>
        await reads.First(reads.Of(new AnswerDraftSpecs.Of(caseId, desk.StaffId)), stop) is not null || await files.AnyBegun(caseId, desk.StaffId, stop);
}
