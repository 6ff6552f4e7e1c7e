namespace Ventanilla.Domain.Companies;

public static class CompanyFailures
{
    /// <summary>Also where it is somebody else's.</summary>
    public static readonly Failure NotFound = new(FailureKind.NotFound, "companies.not_found");

    /// <summary>The text names how many an account may have.</summary>
    public static readonly Failure TooMany = new(FailureKind.Refused, "companies.too_many");
    public static readonly Failure AlreadyAdded = new(FailureKind.Conflict, "companies.already_added", "Nit");

    /// <summary>Somebody else, or the same person in another tab, saved it first. What is saved now goes with it, beside each field that differs.</summary>
    public static readonly Failure ChangedMeanwhile = new(FailureKind.Conflict, "companies.changed_meanwhile");

    /// <summary>The text shows what is saved.</summary>
    public static readonly Failure SavedOtherwise = new(FailureKind.Conflict, "companies.saved_otherwise");
    public static readonly Failure SavedEmpty = new(FailureKind.Conflict, "companies.saved_empty");
}
