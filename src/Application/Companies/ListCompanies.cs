using System.Linq.Expressions;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Companies;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Companies;

/// <summary>The companies of an account, and with what the form of the first one begins. An account that is neither in nor waiting for its
/// company has no such page.</summary>
/// <param name="Ticket">As in <see cref="AddCompany"/>: with it only an account that waits has such a page.</param>
public sealed record ListCompanies(Secret? Ticket) : IQuery<Result<CompanyList>>;

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

internal sealed class ListCompaniesHandler(IReads reads, Tickets tickets, ICaller caller)
    : IRequestHandler<ListCompanies, Result<CompanyList>>
{
    public async Task<Result<CompanyList>> Handle(ListCompanies request, CancellationToken cancellationToken)
    {
        if (request.Ticket is null && caller.AccountId is null)
            return AccountFailures.SignInAgain;
        var companies = reads.Of<Company>();
        var (holder, state) = request.Ticket is { } ticket
            ? (tickets.Holder(ticket, TicketPurpose.Company), AccountState.PendingCompany)
            : (reads.Of(new AccountSpecs.ById(caller.AccountId!.Value)), AccountState.Active);
        var found = await reads.First(holder.Where(a => a.State == state).Select(a => new
        {
            a.State, Begin = CompanyData.OfAccount(a.DocumentType, a.DocumentNumber, a.Name.Full, a.Phone, a.Email),
            Added = companies.Where(c => c.AccountId == a.Id).OrderBy(c => c.CreatedAt).ThenBy(c => c.Id).Select(CompanyView.Projection).ToList(),
        }), cancellationToken);
        if (found is null)
            return AccountFailures.NotWaitingForCompany;
        return new CompanyList(found.State == AccountState.PendingCompany, found.Added, found.Added.Count == 0 ? found.Begin : new());
    }
}
