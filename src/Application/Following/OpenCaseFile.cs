using Ventanilla.Application.Filings;
using Ventanilla.Application.Cases;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Following;

/// <summary>Opens a file of a case of the caller's own, so that they see what they gave.</summary>
public sealed record OpenCaseFile(string Number, Guid AttachmentId) : IQuery<Result<OpenFile>>, ISignedIn
{
    public string Action => "open_case_file";
}

internal sealed class OpenCaseFileHandler(IReads reads, IAttachmentStore store, ICaller caller) : IRequestHandler<OpenCaseFile, Result<OpenFile>>
{
    public async Task<Result<OpenFile>> Handle(OpenCaseFile request, CancellationToken cancellationToken)
    {
        if (Radicado.Read(request.Number) is not { } radicado)
            return AttachmentFailures.Gone;
        var (files, asker) = (reads.Of<Attachment>(), caller.AccountId!.Value);
        var found = await reads.First(reads.Of(new CaseSpecs.ByRadicado(radicado)).Where(c => c.AccountId == asker)
            .SelectMany(c => files.Where(a => a.CaseId == c.Id && a.Id == request.AttachmentId).Select(a => new { a.Id, a.Name, a.Type })), cancellationToken);
        return found is not null && store.Open(found.Id) is { } content ? new OpenFile(found.Name, found.Type, content) : AttachmentFailures.Gone;
    }
}
