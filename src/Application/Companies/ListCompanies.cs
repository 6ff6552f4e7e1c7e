using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Companies;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Companies;

/// <summary>The companies of an account, and with what the form of the first one begins. An account that is neither in nor waiting for its
/// company has no such page.</summary>
/// <param name="Ticket">As in <see cref="AddCompany"/>: with it only an account that waits has such a page.</param>
public sealed record ListCompanies(Secret? Ticket) : IQuery<Result<CompanyList>>;

/// <param name="Completes">The account waits for its first company.</param>
/// <param name="Begin">What the registration has said already; empty once there is a company.</param>
public sealed record CompanyList(bool Completes, IReadOnlyList<CompanyView> Companies, CompanyData Begin);

public sealed record CompanyView(Guid Id, CompanyData Data);

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
            a.State, Begin = CompanyData.OfAccount(a.DocumentType, a.DocumentNumber, a.FullName, a.Phone, a.Email),
            Added = companies.Where(c => c.AccountId == a.Id).OrderBy(c => c.CreatedAt).ThenBy(c => c.Id).ToList(),
        }), cancellationToken);
        if (found is null)
            return AccountFailures.NotWaitingForCompany;
        CompanyView[] shown = [.. found.Added.Select(c => new CompanyView(c.Id, CompanyData.Of(c)))];
        return new CompanyList(found.State == AccountState.PendingCompany, shown, shown.Length == 0 ? found.Begin : new());
    }
}
