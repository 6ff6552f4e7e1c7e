using Ventanilla.Application.Filings;
using Ventanilla.Application.Cases;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Following;

/// <summary>Opens a file of a case of the caller's own: what they gave, and what came with the answer once that is theirs to read.</summary>
public sealed record OpenCaseFile(string Number, Guid AttachmentId) : IQuery<Result<OpenFile>>, ISignedIn
{
    public string Action => "open_case_file";
}

internal sealed class OpenCaseFileHandler(IReads reads, IAttachmentStore store, ICaller caller, TimeProvider clock) : IRequestHandler<OpenCaseFile, Result<OpenFile>>
{
    public async Task<Result<OpenFile>> Handle(OpenCaseFile request, CancellationToken cancellationToken)
    {
        if (Radicado.Read(request.Number) is not { } radicado)
            return AttachmentFailures.Gone;
        var asker = caller.AccountId!.Value;
        var own = HeldAnswer.Open(reads.Of(new CaseSpecs.ByRadicado(radicado)).Where(c => c.AccountId == asker), reads.Of<Attachment>(), clock.GetUtcNow());
        var found = await reads.First(own.Where(a => a.Id == request.AttachmentId).Select(a => new { a.Id, a.Name, a.Type }), cancellationToken);
        return found is not null && store.Open(found.Id) is { } content ? new OpenFile(found.Name, found.Type, content) : AttachmentFailures.Gone;
    }
}
