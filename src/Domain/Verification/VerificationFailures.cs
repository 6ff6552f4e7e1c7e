
namespace Ventanilla.Domain.Verification;

/// <summary>Every way the verification can say no. What a judged attempt came to is an answer, not a refusal.</summary>
public static class VerificationFailures
{
    public static readonly Failure Blocked = new(FailureKind.Refused, "verification.blocked");
    public static readonly Failure TooMany = new(FailureKind.TooMany, "verification.too_many");

    /// <summary>One attempt at a time, whoever's it is.</summary>
    public static readonly Failure UnderWay = new(FailureKind.Conflict, "verification.under_way");
    public static readonly Failure NotUnderWay = new(FailureKind.Refused, "verification.not_under_way");
    public static readonly Failure StillFrozen = new(FailureKind.Refused, "verification.still_frozen");
    public static readonly Failure NothingToReturn = new(FailureKind.Refused, "verification.nothing_to_return");
    public static readonly Failure NotBlocked = new(FailureKind.Refused, "verification.not_blocked");

    /// <summary>Told to staff: there is nothing to ask, and they must help in another way.</summary>
    public static readonly Failure TooFewFacts = new(FailureKind.Refused, "verification.too_few_facts");
    public static readonly Failure NotOurForm = new(FailureKind.Invalid, "verification.not_our_form");

    /// <summary>The answers were for an attempt that is over: they were not judged, and nothing was spent.</summary>
    public static readonly Failure MovedOn = new(FailureKind.Conflict, "verification.moved_on");
    public static readonly Failure Incomplete = new(FailureKind.Invalid, "verification.incomplete", "Answers");
}
