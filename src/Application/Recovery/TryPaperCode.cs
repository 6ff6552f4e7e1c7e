using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.AccountDesk;

namespace Ventanilla.Application.Recovery;

/// <summary>Says whether a code from paper is good, and what it mends; uses nothing up. A wrong one is in the trail, and whoever tries many is cut off.</summary>
/// <param name="Name">What the account signs in with.</param>
public sealed record TryPaperCode(Secret Code, string Name) : ICommand<Result<MendKind>>, IAudited
{
    public string Action => "try_paper_code";
}

internal sealed class TryPaperCodeHandler(PaperCodes codes, Trail trail) : IRequestHandler<TryPaperCode, Result<MendKind>>
{
    public async Task<Result<MendKind>> Handle(TryPaperCode request, CancellationToken cancellationToken)
    {
        var found = await codes.Find(request.Code, request.Name, kind: null, cancellationToken);
        if (!found.Succeeded)
            return Result<MendKind>.Failed(found.Failures);
        trail.About(found.Value.Account);
        return found.Value.Mend.Kind;
    }
}
