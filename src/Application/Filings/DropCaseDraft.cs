using Ventanilla.Domain.Cases;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Filings;

/// <summary>Forgets what was typed of a case, and its files. One that is gone is forgotten.</summary>
public sealed record DropCaseDraft(Secret Key) : ICommand<Result>;

internal sealed class DropCaseDraftHandler(IRepository<CaseDraft> drafts, TimeProvider clock) : IRequestHandler<DropCaseDraft, Result>
{
    public async Task<Result> Handle(DropCaseDraft request, CancellationToken cancellationToken)
    {
        await drafts.DeleteWhere(new CaseDraftSpecs.ByKey(Token.HashOf(request.Key), clock.GetUtcNow()), cancellationToken);
        return Result.Done;
    }
}
