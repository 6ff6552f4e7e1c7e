using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Answers;

/// <summary>Keeps an answer as far as it was written, for whoever writes it; what is empty is forgotten.</summary>
public sealed record SaveAnswerDraft(Guid CaseId, string Text) : ICommand<Result>, IStaffOnly, IRoutine
{
    public string Action => "save_answer_draft";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class SaveAnswerDraftHandler(IRepository<Case> cases, AnswerDrafts drafts, CaseDesk desk) : IRequestHandler<SaveAnswerDraft, Result>
{
    public async Task<Result> Handle(SaveAnswerDraft request, CancellationToken cancellationToken)
    {
        if (await cases.Count(new CaseSpecs.ById(request.CaseId), cancellationToken) == 0)
            return CaseFailures.NotFound;
        await (string.IsNullOrWhiteSpace(request.Text)
            ? drafts.Forget(request.CaseId, desk.StaffId, cancellationToken)
            : drafts.Keep(request.CaseId, desk.StaffId, request.Text, cancellationToken));
        return Result.Done;
    }
}
