using Ventanilla.Domain.Cases;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Filings;

/// <summary>What was typed of a case so far and the files that came with it. Refused where it is gone, and where it is an account's and somebody else
/// asks.</summary>
public sealed record GetCaseDraft(Secret Key) : IQuery<Result<CaseDraftView>>;

/// <param name="Missing">The step that says too little yet.</param>
public sealed record CaseDraftView(Guid Id, CaseDraftData Data, IReadOnlyList<DraftFile> Files, IReadOnlyList<FilingStep> Steps, FilingStep Missing);

/// <param name="Length">In bytes.</param>
public sealed record DraftFile(Guid Id, string Name, AttachmentType Type, int Length);

internal sealed class GetCaseDraftHandler(IReads reads, DraftContent content, ICaller caller, TimeProvider clock)
    : IRequestHandler<GetCaseDraft, Result<CaseDraftView>>
{
    public async Task<Result<CaseDraftView>> Handle(GetCaseDraft request, CancellationToken cancellationToken)
    {
        var files = reads.Of<Attachment>();
        var found = await reads.First(reads.Of(new CaseDraftSpecs.ByKey(Token.HashOf(request.Key), clock.GetUtcNow())).Select(d => new
        {
            d.Id, d.AccountId, d.Content, d.FiledAt,
            Files = files.Where(a => a.CaseDraftId == d.Id).OrderBy(a => a.Id).Select(a => new DraftFile(a.Id, a.Name, a.Type, a.Length)).ToList(),
        }), cancellationToken);
        if (found?.FiledAt is not null)
            return CaseDraftFailures.Filed;
        if (found is null || content.Open(found.Content) is not { } data)
            return CaseDraftFailures.Gone;
        return found.AccountId is { } owner && owner != caller.AccountId
            ? caller.AccountId is null ? CaseDraftFailures.SignInFirst : CaseDraftFailures.Gone
            : new CaseDraftView(found.Id, data, found.Files, FilingSteps.Of(data), FilingSteps.Missing(data, caller.AccountId is not null));
    }
}
