using Microsoft.Extensions.Logging;

namespace Ventanilla.Application.Audit;

/// <summary>Once a day: checks the chain from its last checkpoint, and tells its end outside of the database while it holds. A chain that does not hold is
/// told in the log as a fault, and its end nowhere: what was told before is what it has to be compared with.</summary>
public sealed record ProveTrail : ICommand<Result>, IAudited, IOneAtATime, IActsOutside
{
    public string Action => "prove_trail";
}

internal sealed class ProveTrailHandler(TrailCheck check, IHeadsOutside outside, Trail trail, TimeProvider clock, ILogger<ProveTrailHandler> log)
    : IRequestHandler<ProveTrail, Result>
{
    public async Task<Result> Handle(ProveTrail request, CancellationToken cancellationToken)
    {
        var proof = trail.Proved(await check.Of(whole: false, cancellationToken)).Value;
        if (proof.Break is { } broken)
            log.LogCritical("The trail does not hold at place {Sequence} ({Fault}). Run 'audit verify --whole' on the host, and touch nothing before.", broken.Sequence, broken.Fault);
        else if (outside.AreKept)
            await outside.Keep(proof.End with { At = clock.GetUtcNow() }, cancellationToken);
        if (proof.Unsealed > 0)
            log.LogError("{Count} rows of the trail wait for the sealer: does a process with jobs run?", proof.Unsealed);
        return Result.Done;
    }
}
