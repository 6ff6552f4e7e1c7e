
namespace Ventanilla.Domain.SignIn;

/// <summary>The application on a person's telephone that an account asks for a code besides the password. There is a row while it is on.</summary>
public sealed class SecondFactor
{
    private SecondFactor() { }

    public Guid AccountId { get; private init; }

    /// <summary>The key, encrypted for this account: a row that is copied to another account opens nothing.</summary>
    public string SealedKey { get; private init; } = "";
    public DateTimeOffset EnabledAt { get; private init; }

    /// <summary>The step of the last code that was used. It only moves forward, by one statement, so that a code works once.</summary>
    public long LastStep { get; private set; }

    /// <param name="provedStep">The step of the code that proved that the application has the key: it is used up by that.</param>
    public static SecondFactor Enable(Guid accountId, string sealedKey, long provedStep, DateTimeOffset now) => new()
    {
        AccountId = accountId,
        SealedKey = sealedKey,
        EnabledAt = now,
        LastStep = provedStep,
    };
}
