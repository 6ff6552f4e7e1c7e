using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Filings;

/// <summary>The draft that a case was typed in ends with the filing, and its files go over to the case, in the same commit.</summary>
internal sealed class FiledDraft(IRepository<CaseDraft> drafts, IRepository<Attachment> attachments, ICaller caller, TimeProvider clock)
{
    /// <param name="id">Of the draft, and of the case that it becomes.</param>
    /// <returns>The names of its files; none where it was filed without a draft.</returns>
    public async Task<IReadOnlyList<string>> Become(Guid id, CancellationToken stop)
    {
        if (await drafts.Take(new CaseDraftSpecs.ById(id), stop) is not { } draft || (draft.AccountId is { } owner && owner != caller.AccountId))
            return [];
        // Behind the draft's lock: a file that is given at this moment comes before, or finds the draft filed.
        var files = await attachments.List(new AttachmentSpecs.OfDraft(draft.Id), stop);
        foreach (var file in files)
            if (!file.BelongTo(id).Succeeded)
                throw new InvalidOperationException($"The file {file.Id} of a draft is of a case already.");
        draft.File(clock.GetUtcNow());
        return [.. files.Select(f => f.Name)];
    }
}
