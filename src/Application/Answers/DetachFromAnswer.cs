using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Answers;

/// <summary>Takes a file out of the answer that whoever asks has begun. One that is not there any more is out; one that was sent stays.</summary>
public sealed record DetachFromAnswer(Guid CaseId, Guid AttachmentId) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "detach_from_answer";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class DetachFromAnswerHandler(CaseDesk desk, IRepository<Attachment> attachments) : IRequestHandler<DetachFromAnswer, Result>
{
    public Task<Result> Handle(DetachFromAnswer request, CancellationToken cancellationToken) => desk.Do(request.CaseId, async (one, _) =>
    {
        await attachments.DeleteWhere(new AttachmentSpecs.OneOfBegunAnswer(one.Id, desk.StaffId, request.AttachmentId), cancellationToken);
        return Result.Done;
    }, cancellationToken);
}
