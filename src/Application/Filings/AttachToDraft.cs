using Ventanilla.Application.Cases;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Filings;

/// <summary>Keeps a file with a draft, judged by its bytes, under a cleaned name. No more than five, and no more than 5 MB of one. A refusal names the file.</summary>
/// <param name="Name">As the browser sent it.</param>
/// <param name="Content">Can be read again from its beginning.</param>
public sealed record AttachToDraft(Secret Key, string? Name, Stream Content) : ICommand<Result<Guid>>;

internal sealed class AttachToDraftHandler(
    OwnDraft own, IRepository<Attachment> attachments, IAttachmentStore store, IBudgets budgets, PortalPolicy policy, ICaller caller, TimeProvider clock)
    : IRequestHandler<AttachToDraft, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AttachToDraft request, CancellationToken cancellationToken)
    {
        var spending = new Spending("case file", Network.ClientOf(caller.Address), policy.Budgets.CaseFilesPerAddressPerHour, TimeSpan.FromHours(1));
        if (!await budgets.TrySpend(cancellationToken, spending))
            return CaseDraftFailures.TooManyFiles;
        var content = await Read(request.Content, cancellationToken);
        var taken = await own.Take(request.Key, cancellationToken);
        if (!taken.Succeeded)
            return Result<Guid>.Failed(taken.Failures);
        var has = await attachments.Count(new AttachmentSpecs.OfDraft(taken.Value.Id), cancellationToken);
        var kept = Attachment.Keep(taken.Value.Id, request.Name, content, has, clock.GetUtcNow());
        if (!kept.Succeeded)
            return Result<Guid>.Failed(kept.Failures);
        // Before the row: where the commit fails, the sweep finds a content that nobody knows.
        await store.Put(kept.Value.Id, content, cancellationToken);
        attachments.Add(kept.Value);
        taken.Value.Touch(clock.GetUtcNow());
        return kept.Value.Id;
    }

    /// <summary>One byte more than may be, at most, whatever length anybody claims.</summary>
    internal static async Task<byte[]> Read(Stream content, CancellationToken stop)
    {
        content.Position = 0;
        var read = new byte[Math.Min(content.Length, Attachment.MaxLength + 1L)];
        var length = await content.ReadAtLeastAsync(read, read.Length, throwOnEndOfStream: false, stop);
        return length == read.Length ? read : read[..length];
    }
}
