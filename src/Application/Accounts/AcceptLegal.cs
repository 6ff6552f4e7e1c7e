using Ventanilla.Application.SignIn;
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
        var progress = request.Progress;
        // The account's row first: whoever accepts in two tabs at once accepts once.
        if (await accounts.Take(new AccountSpecs.Unchanged(progress.AccountId, progress.PasswordChangedAt), cancellationToken) is not { } account
            || await steps.Look(progress, cancellationToken) is not { } standing)
            return AccountFailures.SignInAgain;
        if (SignInSteps.FactorDue(standing, progress))
            return steps.Next(standing, progress);
        var due = steps.LegalDue(standing);
        List<Failure> lacks = [];
        if (!request.AcceptsTerms && due.Any(d => d.Document == "terms"))
            lacks.Add(AccountFailures.AcceptTerms);
        if (!request.AcceptsDataTreatment && due.Any(d => d.Document == "data_treatment"))
            lacks.Add(AccountFailures.AcceptDataTreatment);
        if (lacks.Count > 0)
            return Result<SignInAnswer>.Failed(lacks);
        foreach (var legal in due)
            consents.Add(Consent.Given(account.Id, legal.Document, legal.Version, clock.GetUtcNow(), caller.Actor.Channel, caller.Address));
        return steps.Start(standing, progress);
    }
}
