using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Audit;

/// <summary>Checks the chain of the trail from its last checkpoint, for whoever may read it.</summary>
public sealed record CheckTrail : ICommand<Result<TrailProof>>, IStaffOnly, IAudited, IActsOutside
{
    public string Action => "check_trail";
    public Permission Needs => Permission.ReadTrail;
}

internal sealed class CheckTrailHandler(TrailCheck check, Trail trail) : IRequestHandler<CheckTrail, Result<TrailProof>>
{
    public async Task<Result<TrailProof>> Handle(CheckTrail request, CancellationToken cancellationToken) =>
        trail.Proved(await check.Of(whole: false, cancellationToken));
}
