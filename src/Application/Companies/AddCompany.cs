using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Companies;

namespace Ventanilla.Application.Companies;

/// <summary>Adds a company to an account, once, and no more than the portal lets an account have. The first one completes an account that waited for it, in the same commit.</summary>
/// <param name="AccountId">Whose page it is: the page knows it from the sealed ticket or from the session, never from the form.</param>
public sealed record AddCompany(Guid AccountId, CompanyData Data) : ICommand<Result<CompanyAdded>>, IAudited
{
    public string? Subject => AccountId.ToString();
}

/// <param name="Completed">The account can be signed in to from now on.</param>
public sealed record CompanyAdded(Guid CompanyId, bool Completed);

internal sealed class AddCompanyValidator : AbstractValidator<AddCompany>
{
    public AddCompanyValidator() => RuleFor(m => m.Data).SetValidator(new CompanyDataValidator());
}

internal sealed class AddCompanyHandler(IRepository<Company> companies, IRepository<Account> accounts, PortalPolicy policy, TimeProvider clock)
    : IRequestHandler<AddCompany, Result<CompanyAdded>>
{
    public async Task<Result<CompanyAdded>> Handle(AddCompany request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // The row is locked from here on: of two first companies at once, one completes the account and the other finds it complete.
        var account = await accounts.Take(new AccountSpecs.ById(request.AccountId), cancellationToken);
        if (account is not { State: AccountState.PendingCompany or AccountState.Active })
            return AccountFailures.NotWaitingForCompany;
        var completes = account.State == AccountState.PendingCompany;
        if (completes && account.CompleteCompany(now) is { Succeeded: false } refused)
            return Result<CompanyAdded>.Failed(refused.Failures);
        // Behind the account's lock: of the last two at once, one is one too many.
        var most = policy.Budgets.CompaniesPerAccount;
        if (!completes && await companies.Count(new CompanySpecs.Of(account.Id), cancellationToken) >= most)
            return CompanyFailures.TooMany with { Arguments = [most] };
        var company = Company.Add(account.Id, request.Data.Details, now);
        companies.Add(company);
        return new CompanyAdded(company.Id, completes);
    }
}
