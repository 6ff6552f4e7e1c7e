using Ventanilla.Domain.AccountDesk;

namespace Ventanilla.Application.Recovery;

/// <summary>What a code from paper mends, for the page of its step, where <see cref="TryPaperCode"/> said that it is good; uses nothing up.</summary>
/// <param name="Name">What the account signs in with.</param>
public sealed record GetPaperCode(Secret Code, string Name) : IQuery<Result<MendKind>>;

internal sealed class GetPaperCodeHandler(PaperCodes codes) : IRequestHandler<GetPaperCode, Result<MendKind>>
{
    public async Task<Result<MendKind>> Handle(GetPaperCode request, CancellationToken cancellationToken)
    {
        var found = await codes.Find(request.Code, request.Name, kind: null, cancellationToken);
        return found.Succeeded ? found.Value.Mend.Kind : Result<MendKind>.Failed(found.Failures);
    }
}
