namespace Ventanilla.Application.Audit;

/// <summary>Checks the chain of the trail from the host, where nobody has to trust a page for it: from the last checkpoint, or every row.</summary>
public sealed record VerifyTrail(bool Whole) : ICommand<Result<TrailProof>>, IHostOnly, IAudited, IActsOutside
{
    public string Action => "verify_trail";
}

internal sealed class VerifyTrailHandler(TrailCheck check, Trail trail) : IRequestHandler<VerifyTrail, Result<TrailProof>>
{
    public async Task<Result<TrailProof>> Handle(VerifyTrail request, CancellationToken cancellationToken) =>
        trail.Proved(await check.Of(request.Whole, cancellationToken));
}
