using Ventanilla.Domain.Companies;

namespace Ventanilla.Application.Companies;

/// <summary>Changes what the caller says of one of their companies. Somebody else's is not found. Of two who edit at once the second overwrites
/// nothing: it is told what is saved now, beside each field that says otherwise.</summary>
/// <param name="Seen">The version with which the form began.</param>
public sealed record EditCompany(Guid CompanyId, int Seen, CompanyData Data) : ICommand<Result>, ISignedIn, IAudited
{
    public string Action => "edit_company";
    public AuditRef? Subject => AuditRef.Company(CompanyId);
}

internal sealed class EditCompanyValidator : AbstractValidator<EditCompany>
{
    public EditCompanyValidator() => RuleFor(m => m.Data).SetValidator(new CompanyDataValidator());
}

internal sealed class EditCompanyHandler(IRepository<Company> companies, ICaller caller, TimeProvider clock) : IRequestHandler<EditCompany, Result>
{
    public async Task<Result> Handle(EditCompany request, CancellationToken cancellationToken)
    {
        if (await companies.Take(new CompanySpecs.OneOf(caller.AccountId!.Value, request.CompanyId), cancellationToken) is not { } company)
            return CompanyFailures.NotFound;
        var saved = CompanyView.Of(company).Data;
        var changed = company.Change(request.Data.Details, request.Seen, clock.GetUtcNow());
        return changed.Succeeded ? changed : Result.Failed([.. changed.Failures, .. request.Data.Differences(saved)]);
    }
}
