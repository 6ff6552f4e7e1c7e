
namespace Ventanilla.Domain.Verification;

/// <summary>Every way the verification can say no. What a judged attempt came to is an answer, not a refusal.</summary>
public static class VerificationFailures
{
    public static readonly Failure Blocked = new(FailureKind.Refused, "verification.blocked");

    /// <summary>No attempt is under way, one is already, or the questions are not to be drawn yet.</summary>
    public static readonly Failure NotNow = new(FailureKind.Conflict, "verification.not_now");
    public static readonly Failure NotOurForm = new(FailureKind.Invalid, "verification.not_our_form");
    public static readonly Failure Incomplete = new(FailureKind.Invalid, "verification.incomplete", "Answers");
}
