using Ventanilla.Domain.Cases;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Filings;

/// <summary>Whether what is kept of a case says what a step has to say; refused with what to mend beside each field.</summary>
public sealed record CheckCaseDraft(Secret Key, FilingStep Step) : IQuery<Result<FilingStep>>;

internal sealed class CheckCaseDraftHandler(IReads reads, DraftContent content, ICaller caller, TimeProvider clock)
    : IRequestHandler<CheckCaseDraft, Result<FilingStep>>
{
    /// <returns>The step that comes next.</returns>
    public async Task<Result<FilingStep>> Handle(CheckCaseDraft request, CancellationToken cancellationToken)
    {
        var found = await reads.First(reads.Of(new CaseDraftSpecs.ByKey(Token.HashOf(request.Key), clock.GetUtcNow()))
            .Select(d => new { d.AccountId, d.Content, d.FiledAt }), cancellationToken);
        if (found?.FiledAt is not null)
            return CaseDraftFailures.Filed;
        if (found is null || content.Open(found.Content) is not { } data)
            return CaseDraftFailures.Gone;
        if (found.AccountId is { } owner && owner != caller.AccountId)
            return caller.AccountId is null ? CaseDraftFailures.SignInFirst : CaseDraftFailures.Gone;
        var failures = FilingSteps.Judge(data, request.Step, caller.AccountId is not null);
        return failures.Count > 0 ? Result<FilingStep>.Failed(failures) : FilingSteps.Of(data).First(s => s > request.Step);
    }
}
