using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Accepts the versions in force of the legal documents, and goes on with the sign-in. All or none: silence is not consent.</summary>
public sealed record AcceptLegal(SignInProgress Progress, bool AcceptsTerms, bool AcceptsDataTreatment) : ICommand<Result<SignInAnswer>>, IAudited
{
    public string? Subject => Progress.AccountId.ToString();
}

internal sealed class AcceptLegalHandler(
    IRepository<Account> accounts, IRepository<Consent> consents, SignInSteps steps, ICaller caller, TimeProvider clock) : IRequestHandler<AcceptLegal, Result<SignInAnswer>>
{
    public async Task<Result<SignInAnswer>> Handle(AcceptLegal request, CancellationToken cancellationToken)
    {
        if (await steps.Resume(request.Progress, cancellationToken) is not { State: AccountState.Active } account)
            return AccountFailures.SignInAgain;
        if (await steps.FactorDue(account.Id, request.Progress, cancellationToken))
            return await steps.Next(account, request.Progress, cancellationToken);
        // The account's row first: whoever accepts in two tabs at once accepts once.
        if (!await accounts.Hold(new AccountSpecs.Unchanged(account.Id, account.PasswordChangedAt), cancellationToken))
            return AccountFailures.SignInAgain;
        var due = await steps.LegalDue(account.Id, cancellationToken);
        List<Failure> lacks = [];
        if (!request.AcceptsTerms && due.Any(d => d.Document == "terms"))
            lacks.Add(AccountFailures.AcceptTerms);
        if (!request.AcceptsDataTreatment && due.Any(d => d.Document == "data_treatment"))
            lacks.Add(AccountFailures.AcceptDataTreatment);
        if (lacks.Count > 0)
            return Result<SignInAnswer>.Failed(lacks);
        foreach (var legal in due)
            consents.Add(Consent.Given(account.Id, legal.Document, legal.Version, clock.GetUtcNow(), "web", caller.Address));
        return await steps.Start(account, request.Progress, cancellationToken);
    }
}
