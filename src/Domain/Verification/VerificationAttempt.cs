namespace Ventanilla.Domain.Verification;

/// <summary>One attempt and how it ended; what the breaker counts and what staff may see.</summary>
public sealed class VerificationAttempt
{
    private VerificationAttempt() { }

    public Guid Id { get; private init; }
    public Guid PersonId { get; private init; }
    public Guid AccountId { get; private init; }
    public DateTimeOffset At { get; private init; }
    public bool Passed { get; private init; }

    /// <summary>From which neighbourhood of addresses, so that no one of them pauses the verification of all.</summary>
    public string Network { get; private init; } = "";

    public static VerificationAttempt Made(Guid personId, Guid accountId, string network, bool passed, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), PersonId = personId, AccountId = accountId, Network = network, Passed = passed, At = now };
}
