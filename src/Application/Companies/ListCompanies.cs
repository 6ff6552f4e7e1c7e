using System.Linq.Expressions;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Companies;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Companies;

/// <summary>The companies of an account, and with what the form of the first one begins. An account that is neither in nor waiting for its
/// company has no such page.</summary>
/// <param name="AccountId">Whose page it is, as in <see cref="AddCompany"/>.</param>
public sealed record ListCompanies(Guid AccountId) : IQuery<Result<CompanyList>>;

/// <param name="Completes">The account waits for its first company.</param>
/// <param name="Begin">What the registration has said already; empty once there is a company.</param>
public sealed record CompanyList(bool Completes, IReadOnlyList<CompanyView> Companies, CompanyData Begin);

/// <param name="Version">Which state of the company this is: an edit says on which one it was made.</param>
public sealed record CompanyView(Guid Id, int Version, CompanyData Data)
{
    internal static readonly Expression<Func<Company, CompanyView>> Projection = c => new(c.Id, c.Version, new CompanyData
    {
        Nit = new Document(DocumentType.NIT, c.Nit).Shown, LegalName = c.LegalName, TradeName = c.TradeName, EconomicActivity = c.EconomicActivity,
        Department = c.Department, City = c.City, Address = c.Address, Phone = c.Phone, Email = c.Email, ContactName = c.ContactName,
        ContactRole = c.ContactRole,
    });

    internal static readonly Func<Company, CompanyView> Of = Projection.Compile();
}

internal sealed class ListCompaniesHandler(IReads reads)
    : IRequestHandler<ListCompanies, Result<CompanyList>>
{
    public async Task<Result<CompanyList>> Handle(ListCompanies request, CancellationToken cancellationToken)
    {
        var companies = reads.Of(new CompanySpecs.Of(request.AccountId)).Select(CompanyView.Projection);
        var found = await reads.First(reads.Of(new AccountSpecs.ById(request.AccountId)).Select(a => new
        {
            a.State, Begin = CompanyData.OfAccount(a.DocumentType, a.DocumentNumber, a.FullName, a.Phone, a.Email), Added = companies.ToList(),
        }), cancellationToken);
        if (found is not { State: AccountState.PendingCompany or AccountState.Active })
            return AccountFailures.NotWaitingForCompany;
        return new CompanyList(found.State == AccountState.PendingCompany, found.Added, found.Added.Count == 0 ? found.Begin : new());
    }
}
