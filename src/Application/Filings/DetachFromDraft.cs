using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Filings;

/// <summary>Takes a file out of a draft. One that is not there any more is out.</summary>
public sealed record DetachFromDraft(Secret Key, Guid AttachmentId) : ICommand<Result>;

internal sealed class DetachFromDraftHandler(OwnDraft own, IRepository<Attachment> attachments, TimeProvider clock) : IRequestHandler<DetachFromDraft, Result>
{
    public async Task<Result> Handle(DetachFromDraft request, CancellationToken cancellationToken)
    {
        var taken = await own.Take(request.Key, cancellationToken);
        if (!taken.Succeeded)
            return Result.Failed(taken.Failures);
        await attachments.DeleteWhere(new AttachmentSpecs.OneOfDraft(taken.Value.Id, request.AttachmentId), cancellationToken);
        taken.Value.Touch(clock.GetUtcNow());
        return Result.Done;
    }
}
