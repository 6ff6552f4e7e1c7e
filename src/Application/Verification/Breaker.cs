using Microsoft.Extensions.Logging;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Pauses verification for everyone when failures across people rise: three tries each, over a hundred thousand people,
/// would otherwise pass dozens of them.</summary>
public sealed class Breaker(IRepository<VerificationAttempt> attempts, PortalPolicy policy, TimeProvider clock, ILogger<Breaker> log)
{
    public async Task<bool> IsOpen(CancellationToken stop)
    {
        var failures = await attempts.Count(new ChallengeSpecs.FailuresSince(clock.GetUtcNow().AddHours(-1)), stop);
        if (failures < policy.Verification.BreakerFailuresPerHour)
            return false;
        log.LogWarning("Verification is paused: {Failures} failures within an hour.", failures);
        return true;
    }
}
