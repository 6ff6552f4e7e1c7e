namespace Ventanilla.Domain.Companies;

public static class CompanyFailures
{
    /// <summary>Also where it is somebody else's.</summary>
    public static readonly Failure NotFound = new(FailureKind.NotFound, "companies.not_found");
    public static readonly Failure AlreadyAdded = new(FailureKind.Conflict, "companies.already_added", "Nit");
}
