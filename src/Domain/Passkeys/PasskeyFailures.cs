namespace Ventanilla.Domain.Passkeys;

/// <summary>Every way a passkey can say no.</summary>
public static class PasskeyFailures
{
    /// <summary>Unknown, removed and forged alike, or of somebody who may not come in.</summary>
    public static readonly Failure Refused = new(FailureKind.Refused, "passkeys.refused");

    /// <summary>The page was open for too long, or the key has answered a newer one since; or the question was never ours.</summary>
    public static readonly Failure TooOld = new(FailureKind.Refused, "passkeys.too_old");

    /// <summary>What the device answered is not a key that can be kept.</summary>
    public static readonly Failure NotMade = new(FailureKind.Refused, "passkeys.not_made");

    /// <summary>Between the password and the key too much time went by, or it was used.</summary>
    public static readonly Failure BeginAgain = new(FailureKind.Refused, "passkeys.begin_again");
    public static readonly Failure TooMany = new(FailureKind.Conflict, "passkeys.too_many") { Arguments = [Passkey.Most] };
    public static readonly Failure KnownAlready = new(FailureKind.Conflict, "passkeys.known_already");
    public static readonly Failure Unknown = new(FailureKind.NotFound, "passkeys.unknown");

    /// <summary>The address of the portal does not allow any.</summary>
    public static readonly Failure NotOffered = new(FailureKind.NotFound, "passkeys.not_offered");
}
