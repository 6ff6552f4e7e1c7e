namespace Ventanilla.Domain.Companies;

public static class CompanySpecs
{
    /// <summary>The companies of an account, the first one first.</summary>
    public sealed class Of : Specification<Company>
    {
        public Of(Guid accountId) => Query.Where(c => c.AccountId == accountId).OrderBy(c => c.CreatedAt).ThenBy(c => c.Id).AsNoTracking();
    }

    public sealed class OneOf : Specification<Company>
    {
        public OneOf(Guid accountId, Guid companyId) => Query.Where(c => c.Id == companyId && c.AccountId == accountId);
    }
}
