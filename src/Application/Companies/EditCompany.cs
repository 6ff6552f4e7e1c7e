using Ventanilla.Domain.Companies;

namespace Ventanilla.Application.Companies;

/// <summary>Changes what an account says of one of its companies. Somebody else's is not found.</summary>
/// <param name="AccountId">Whose page it is, as in <see cref="AddCompany"/>.</param>
public sealed record EditCompany(Guid AccountId, Guid CompanyId, CompanyData Data) : ICommand<Result>, IAudited
{
    public string Action => "edit_company";
    public AuditRef? Subject => AuditRef.Company(CompanyId);
}

internal sealed class EditCompanyValidator : AbstractValidator<EditCompany>
{
    public EditCompanyValidator() => RuleFor(m => m.Data).SetValidator(new CompanyDataValidator());
}

internal sealed class EditCompanyHandler(IRepository<Company> companies, TimeProvider clock) : IRequestHandler<EditCompany, Result>
{
    public async Task<Result> Handle(EditCompany request, CancellationToken cancellationToken)
    {
        if (await companies.Find(new CompanySpecs.OneOf(request.AccountId, request.CompanyId), cancellationToken) is not { } company)
            return CompanyFailures.NotFound;
        company.Change(request.Data.Details, clock.GetUtcNow());
        return Result.Done;
    }
}
