using Ventanilla.Application.Audit;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.Companies;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Companies;

/// <summary>Adds a company to an account, once, and no more than the portal lets an account have.
/// The first one completes an account that waited for it, in the same commit, and goes on with its sign-in.</summary>
/// <param name="Ticket">Of an account that waits for its first one; null for whoever is signed in.</param>
public sealed record AddCompany(Secret? Ticket, CompanyData Data) : ICommand<Result<CompanyAdded>>, IAudited
{
    public string Action => "add_company";
}

/// <param name="SignIn">Of the account that was completed by it; null for one that was in.</param>
public sealed record CompanyAdded(Guid CompanyId, SignInAnswer? SignIn);

internal sealed class AddCompanyValidator : AbstractValidator<AddCompany>
{
    public AddCompanyValidator() => RuleFor(m => m.Data).SetValidator(new CompanyDataValidator());
}

internal sealed class AddCompanyHandler(
    IRepository<Company> companies, IRepository<Account> accounts, Tickets tickets, SignInPath path, Trail trail, PortalPolicy policy, ICaller caller, TimeProvider clock)
    : IRequestHandler<AddCompany, Result<CompanyAdded>>
{
    public async Task<Result<CompanyAdded>> Handle(AddCompany request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var completes = request.Ticket is not null;
        var taken = request.Ticket is { } ticket ? await TakeBy(ticket, cancellationToken) : await TakeCallers(cancellationToken);
        if (!taken.Succeeded)
            return Result<CompanyAdded>.Failed(taken.Failures);
        var account = taken.Value;
        if (completes && account.CompleteCompany(now) is { Succeeded: false } refused)
            return Result<CompanyAdded>.Failed(refused.Failures);
        // Behind the account's lock: of the last two at once, one is one too many.
        var most = policy.Budgets.CompaniesPerAccount;
        if (!completes && await companies.Count(new CompanySpecs.Of(account.Id), cancellationToken) >= most)
            return CompanyFailures.TooMany with { Arguments = [most] };
        var company = Company.Add(account.Id, request.Data.Details, now);
        companies.Add(company);
        if (!completes)
            return new CompanyAdded(company.Id, SignIn: null);
        var answer = path.Next(await path.Look(account, cancellationToken));
        trail.Ended(Trail.Done);
        if (answer.Outcome == SignInOutcome.SignedIn)
            trail.Also("sign_in", account.Id, SignInPath.SignedIn);
        return new CompanyAdded(company.Id, answer);
    }

    /// <summary>The row is locked from here on: of two first companies at once one uses the ticket up and completes the account.</summary>
    private async Task<Result<Account>> TakeBy(Secret ticket, CancellationToken stop) =>
        await tickets.Take(ticket, TicketPurpose.Company, stop) is { } account && await tickets.UseUp(ticket, TicketPurpose.Company, account, stop)
            ? account : AccountFailures.SignInAgain;

    private async Task<Result<Account>> TakeCallers(CancellationToken stop)
    {
        if (caller.AccountId is not { } id)
            return AccountFailures.SignInAgain;
        trail.About(AuditRef.Account(id));
        return await accounts.Take(new AccountSpecs.ById(id), stop) is { State: AccountState.Active } account ? account : AccountFailures.NotWaitingForCompany;
    }
}
