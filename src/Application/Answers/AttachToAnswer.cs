using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Answers;

/// <summary>Keeps a file with the answer that whoever sends it has begun, by the rules of a person's files: judged by its bytes, under a cleaned name, five at most. It
/// reaches nobody before the answer does.</summary>
/// <param name="Name">As the browser sent it.</param>
/// <param name="Content">Can be read again from its beginning.</param>
public sealed record AttachToAnswer(Guid CaseId, string? Name, Stream Content) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "attach_to_answer";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class AttachToAnswerHandler(CaseDesk desk, IRepository<Attachment> attachments, IAttachmentStore store) : IRequestHandler<AttachToAnswer, Result>
{
    public async Task<Result> Handle(AttachToAnswer request, CancellationToken cancellationToken)
    {
        var content = await AttachToDraftHandler.Read(request.Content, cancellationToken);
        return await desk.Do(request.CaseId, async (one, _) =>
        {
            if (one.State != CaseState.InProgress)
                return CaseFailures.NotInThisState;
            // Behind the case's lock: of two files at once one counts the other.
            var has = await attachments.Count(new AttachmentSpecs.OfBegunAnswer(one.Id, desk.StaffId), cancellationToken);
            var kept = Attachment.KeepForAnswer(one.Id, desk.StaffId, request.Name, content, has, desk.Now);
            if (!kept.Succeeded)
                return Result.Failed(kept.Failures);
            await store.Put(kept.Value.Id, content, cancellationToken);
            attachments.Add(kept.Value);
            return Result.Done;
        }, cancellationToken);
    }
}
