using System.Buffers.Binary;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Cases;

/// <summary>Deletes drafts that were never filed, and every content that no row knows and that is older than a day: of a draft that is gone, of a file that
/// was taken out, of a commit that failed. Nothing else ever deletes a content, so none is lost to a commit that did not stand. Safe to run
/// twice and to be interrupted.</summary>
public sealed record SweepAttachments : ICommand<Result>, IOneAtATime, IActsOutside;

internal sealed class SweepAttachmentsHandler(IPurge purge, IRepository<Attachment> attachments, IAttachmentStore store, TimeProvider clock)
    : IRequestHandler<SweepAttachments, Result>
{
    /// <summary>Each draft takes its files' rows with it.</summary>
    private const int DraftsAtOnce = 100;
    private const int FilesAtOnce = 500;

    public async Task<Result> Handle(SweepAttachments request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await purge.DeleteWhere(new CaseDraftSpecs.ExpiredBefore(now), cancellationToken, DraftsAtOnce);
        foreach (var some in store.List().Where(id => BornIn(id) < now.AddDays(-1)).Chunk(FilesAtOnce))
        {
            var known = await attachments.List(new AttachmentSpecs.Known(some), cancellationToken);
            foreach (var unknown in some.Except(known))
                store.Delete(unknown);
        }

        return Result.Done;
    }

    /// <summary>An id of version 7 begins with its time; a disk that was copied has forgotten that of its files.</summary>
    private static DateTimeOffset BornIn(Guid id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(id.ToByteArray(bigEndian: true)) >>> 16);
}
