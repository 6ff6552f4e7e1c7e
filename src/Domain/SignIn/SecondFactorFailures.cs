
namespace Ventanilla.Domain.SignIn;

/// <summary>Every way a second factor can say no.</summary>
public static class SecondFactorFailures
{
    /// <summary>Wrong, used or too old alike.</summary>
    public static readonly Failure CodeWrong = new(FailureKind.Refused, "accounts.code_wrong", "Code");
    public static readonly Failure CodeNeeded = new(FailureKind.Invalid, "accounts.code_needed", "Code");
    public static readonly Failure TooManyCodes = new(FailureKind.TooMany, "accounts.too_many_codes");
    public static readonly Failure AlreadyOn = new(FailureKind.Conflict, "accounts.factor_already_on");
    public static readonly Failure NotOn = new(FailureKind.Conflict, "accounts.factor_not_on");

    /// <summary>The key that the page showed is not at hand any more.</summary>
    public static readonly Failure DraftLost = new(FailureKind.Refused, "accounts.factor_draft_lost");
}
