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

internal sealed class ListCompaniesHandler(IRepository<Company> companies, IRepository<Account> accounts)
    : IRequestHandler<ListCompanies, Result<CompanyList>>
{
    public async Task<Result<CompanyList>> Handle(ListCompanies request, CancellationToken cancellationToken)
    {
        var account = await accounts.Find(new AccountSpecs.ById(request.AccountId), cancellationToken);
        if (account is not { State: AccountState.PendingCompany or AccountState.Active })
            return AccountFailures.NotWaitingForCompany;
        var added = await companies.List(new CompanySpecs.Of(account.Id), cancellationToken);
        CompanyView[] shown = [.. added.Select(c => new CompanyView(c.Id, CompanyData.Of(c)))];
        return new CompanyList(account.State == AccountState.PendingCompany, shown, shown.Length == 0 ? CompanyData.Of(account) : new());
    }
}
