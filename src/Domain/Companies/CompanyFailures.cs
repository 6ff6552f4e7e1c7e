namespace Ventanilla.Domain.Companies;

public static class CompanyFailures
{
    /// <summary>Also where it is somebody else's.</summary>
    public static readonly Failure NotFound = new(FailureKind.NotFound, "companies.not_found");

    /// <summary>The text names how many an account may have.</summary>
    public static readonly Failure TooMany = new(FailureKind.Refused, "companies.too_many");
    public static readonly Failure AlreadyAdded = new(FailureKind.Conflict, "companies.already_added", "Nit");
}
