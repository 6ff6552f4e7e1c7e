namespace Ventanilla.Domain.Verification;

public static class VerificationFailures
{
    /// <summary>Too few usable facts: a person has to help.</summary>
    public static readonly Failure Assisted = new(FailureKind.Refused, "verification.assisted");
    public static readonly Failure Blocked = new(FailureKind.Refused, "verification.blocked");
    public static readonly Failure Wrong = new(FailureKind.Refused, "verification.wrong");
    public static readonly Failure Late = new(FailureKind.Refused, "verification.late");
    public static readonly Failure NotStarted = new(FailureKind.Refused, "verification.not_started");
    public static readonly Failure Paused = new(FailureKind.TooMany, "verification.paused");
    public static readonly Failure NotOurForm = new(FailureKind.Invalid, "verification.not_our_form");
    public static readonly Failure Incomplete = new(FailureKind.Invalid, "verification.incomplete", "Answers");
}
