using Ventanilla.Application.Cases;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Filings;

/// <summary>Opens a file of a draft for whoever may read that, so that they see what they gave.</summary>
public sealed record OpenDraftFile(Secret Key, Guid AttachmentId) : IQuery<Result<OpenFile>>;

/// <summary>A file to hand out: always as an attachment, of the type that was found.</summary>
public sealed record OpenFile(string Name, AttachmentType Type, Stream Content);

internal sealed class OpenDraftFileHandler(IReads reads, IAttachmentStore store, ICaller caller, TimeProvider clock) : IRequestHandler<OpenDraftFile, Result<OpenFile>>
{
    public async Task<Result<OpenFile>> Handle(OpenDraftFile request, CancellationToken cancellationToken)
    {
        var files = reads.Of<Attachment>();
        var asker = caller.AccountId;
        var found = await reads.First(reads.Of(new CaseDraftSpecs.ByKey(Token.HashOf(request.Key), clock.GetUtcNow()))
            .Where(d => d.AccountId == null || d.AccountId == asker)
            .SelectMany(d => files.Where(a => a.CaseDraftId == d.Id && a.Id == request.AttachmentId).Select(a => new { a.Id, a.Name, a.Type })), cancellationToken);
        return found is not null && store.Open(found.Id) is { } content ? new OpenFile(found.Name, found.Type, content) : AttachmentFailures.Gone;
    }
}
