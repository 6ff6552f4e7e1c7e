using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>Opens a file that was given with a case, or goes with its answer, for staff; each time leaves its row in the trail. What a file shows may tell who gave it: of a reserved
/// identity it opens only for whoever was shown that identity, with a reason, before; of somebody anonymous it bears a number in place of the name that they gave it.</summary>
/// <param name="Number">Of the case, as it stands in the address.</param>
public sealed record OpenAttachment(string Number, Guid AttachmentId) : ICommand<Result<OpenFile>>, IStaffOnly, IAudited
{
    public string Action => "open_attachment";
    public Permission Needs => Permission.ReadCases;
}

internal sealed class OpenAttachmentHandler(IReads reads, IAttachmentStore store, Trail trail, ICaller caller) : IRequestHandler<OpenAttachment, Result<OpenFile>>
{
    public async Task<Result<OpenFile>> Handle(OpenAttachment request, CancellationToken cancellationToken)
    {
        if (Radicado.Read(request.Number) is not { } radicado)
            return AttachmentFailures.Gone;
        var (files, me) = (reads.Of<Attachment>(), caller.StaffId);
        var found = await reads.First(reads.Of(new CaseSpecs.ByRadicado(radicado)).SelectMany(c => files
            .Where(a => a.Id == request.AttachmentId && (a.CaseId == c.Id || (a.AnswerTo == c.Id && (a.WriterId == null || a.WriterId == me))))
            .Select(a => new
            {
                CaseId = c.Id, Reserved = c.Filer.Kind == FilerKind.Reserved && a.CaseId != null, Anonymous = c.Filer.Kind == FilerKind.Anonymous && a.CaseId != null, a.Id, a.Name, a.Type,
                Number = files.Count(f => f.CaseId == c.Id && f.Id.CompareTo(a.Id) <= 0),
            })), cancellationToken);
        if (found is null)
            return AttachmentFailures.Gone;
        trail.About(AuditRef.Case(found.CaseId));
        if (found.Reserved && await reads.First(reads.Of(new CaseSpecs.RevealedTo(found.CaseId, caller.StaffId!.Value)).Select(e => (Guid?)e.Id), cancellationToken) is null)
            return AttachmentFailures.OfReserved;
        var name = found.Anonymous ? AttachmentName.Neutral(found.Number, found.Type) : found.Name;
        return store.Open(found.Id) is { } content ? new OpenFile(name, found.Type, content) : AttachmentFailures.Gone;
    }
}
