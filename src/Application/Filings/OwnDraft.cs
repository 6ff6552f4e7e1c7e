using Ventanilla.Domain.Cases;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Filings;

/// <summary>The draft behind a key, for whoever may change it: locked, so that of two files at once one counts the other.</summary>
internal sealed class OwnDraft(IRepository<CaseDraft> drafts, ICaller caller, TimeProvider clock)
{
    public async Task<Result<CaseDraft>> Take(Secret key, CancellationToken stop)
    {
        var draft = await drafts.Take(new CaseDraftSpecs.ByKey(Token.HashOf(key), clock.GetUtcNow()), stop);
        if (draft is null)
            return CaseDraftFailures.Gone;
        if (draft.FiledAt is not null)
            return CaseDraftFailures.Filed;
        return draft.AccountId is { } owner && owner != caller.AccountId
            ? caller.AccountId is null ? CaseDraftFailures.SignInFirst : CaseDraftFailures.Gone
            : draft;
    }
}
