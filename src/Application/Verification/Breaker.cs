using Microsoft.Extensions.Logging;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Pauses verification for everyone when failures across people rise: three tries each, over a hundred thousand people,
/// would otherwise pass dozens of them. A network that fails often pauses itself first, and counts for no more than that.</summary>
public sealed class Breaker(IReads reads, ICaller caller, PortalPolicy policy, TimeProvider clock, ILogger<Breaker> log)
{
    public async Task<bool> IsOpen(CancellationToken stop)
    {
        var (rule, here) = (policy.Verification, Network.Of(caller.Address));
        var failures = await reads.List(reads.Of(new ChallengeSpecs.FailuresSince(clock.GetUtcNow().AddHours(-1)))
            .GroupBy(a => a.Network).Select(g => new NetworkFailures(g.Key, g.Count())), stop);
        var most = rule.BreakerFailuresPerNetworkPerHour;
        var ofAll = failures.Sum(f => Math.Min(f.Count, most));
        if (ofAll >= rule.BreakerFailuresPerHour)
        {
            log.LogWarning("Verification is paused: {Failures} failures within an hour.", ofAll);
            return true;
        }

        if (failures.All(f => f.Network != here || f.Count < most))
            return false;
        log.LogWarning("Verification is paused for one network: {Failures} failures within an hour.", most);
        return true;
    }

    private sealed record NetworkFailures(string Network, int Count);
}
