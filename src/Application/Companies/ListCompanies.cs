using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Companies;

namespace Ventanilla.Application.Companies;

/// <summary>The companies of an account, and with what the form of the first one begins. An account that is neither in nor waiting for its
/// company has no such page.</summary>
/// <param name="AccountId">Whose page it is, as in <see cref="AddCompany"/>.</param>
public sealed record ListCompanies(Guid AccountId) : IQuery<Result<CompanyList>>;

/// <param name="Completes">The account waits for its first company.</param>
/// <param name="Begin">What the registration has said already; empty once there is a company.</param>
public sealed record CompanyList(bool Completes, IReadOnlyList<CompanyView> Companies, CompanyData Begin);

public sealed record CompanyView(Guid Id, CompanyData Data);

internal sealed class ListCompaniesHandler(IReads reads)
    : IRequestHandler<ListCompanies, Result<CompanyList>>
{
    public async Task<Result<CompanyList>> Handle(ListCompanies request, CancellationToken cancellationToken)
    {
        var companies = reads.Of(new CompanySpecs.Of(request.AccountId));
        var found = await reads.First(reads.Of(new AccountSpecs.ById(request.AccountId)).Select(a => new
        {
            a.State, Begin = CompanyData.OfAccount(a.DocumentType, a.DocumentNumber, a.FullName, a.Phone, a.Email), Added = companies.ToList(),
        }), cancellationToken);
        if (found is not { State: AccountState.PendingCompany or AccountState.Active })
            return AccountFailures.NotWaitingForCompany;
        CompanyView[] shown = [.. found.Added.Select(c => new CompanyView(c.Id, CompanyData.Of(c)))];
        return new CompanyList(found.State == AccountState.PendingCompany, shown, shown.Length == 0 ? found.Begin : new());
    }
}
