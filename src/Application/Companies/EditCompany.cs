using Ventanilla.Domain.Companies;

namespace Ventanilla.Application.Companies;

/// <summary>Changes what the caller says of one of their companies. Somebody else's is not found.</summary>
public sealed record EditCompany(Guid CompanyId, CompanyData Data) : ICommand<Result>, ISignedIn, IAudited
{
    public string? Subject => CompanyId.ToString();
}

internal sealed class EditCompanyValidator : AbstractValidator<EditCompany>
{
    public EditCompanyValidator() => RuleFor(m => m.Data).SetValidator(new CompanyDataValidator());
}

internal sealed class EditCompanyHandler(IRepository<Company> companies, ICaller caller, TimeProvider clock) : IRequestHandler<EditCompany, Result>
{
    public async Task<Result> Handle(EditCompany request, CancellationToken cancellationToken)
    {
        if (await companies.Find(new CompanySpecs.OneOf(caller.AccountId!.Value, request.CompanyId), cancellationToken) is not { } company)
            return CompanyFailures.NotFound;
        company.Change(request.Data.Details, clock.GetUtcNow());
        return Result.Done;
    }
}
