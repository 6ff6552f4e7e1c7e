using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Following;

/// <summary>Opens a file that came with an answer, for whoever has the code of the acuse; each time leaves its row in the trail. An address alone opens nothing, and what the
/// person gave themselves stays shut here.</summary>
public sealed record OpenFollowedFile(string Number, Secret Code, Guid AttachmentId) : ICommand<Result<OpenFile>>, IAudited
{
    public string Action => "open_followed_file";
}

internal sealed class OpenFollowedFileHandler(
    IReads reads, IAttachmentStore store, AskersCase own, TimeProvider clock) : IRequestHandler<OpenFollowedFile, Result<OpenFile>>
{
    public async Task<Result<OpenFile>> Handle(OpenFollowedFile request, CancellationToken cancellationToken)
    {
        var taken = await own.Take(request.Number, request.Code, cancellationToken);
        if (!taken.Succeeded)
            return Result<OpenFile>.Failed(taken.Failures);
        var id = taken.Value.Id;
        var open = HeldAnswer.Open(reads.Of(new CaseSpecs.ById(id)), reads.Of<Attachment>(), clock.GetUtcNow());
        var found = await reads.First(open.Where(a => a.AnswerTo == id && a.Id == request.AttachmentId).Select(a => new { a.Id, a.Name, a.Type }), cancellationToken);
        return found is not null && store.Open(found.Id) is { } content ? new OpenFile(found.Name, found.Type, content) : AttachmentFailures.Gone;
    }
}
