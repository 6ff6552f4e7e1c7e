using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Keeps an account that was to be erased, and goes on with the sign-in that led here.</summary>
public sealed record KeepAccount(SignInProgress Progress) : ICommand<Result<SignInAnswer>>, IAudited
{
    public string? Subject => Progress.AccountId.ToString();
}

internal sealed class KeepAccountHandler(IRepository<Account> accounts, SignInSteps steps) : IRequestHandler<KeepAccount, Result<SignInAnswer>>
{
    public async Task<Result<SignInAnswer>> Handle(KeepAccount request, CancellationToken cancellationToken)
    {
        if (await steps.Resume(request.Progress, cancellationToken) is not { } account)
            return AccountFailures.SignInAgain;
        // Whatever comes before this step in a sign-in is still asked for.
        if (await steps.Next(account, request.Progress, cancellationToken) is { Step: not SignInStep.Closing } elsewhere)
            return elsewhere;
        // By one statement: the erasing of the same account comes wholly before or not at all.
        if (await accounts.ChangeWhere(new ClosingSpecs.StillClosing(account.Id), a => a
            .Set(x => x.State, _ => AccountState.Active).Set(x => x.ClosesAt, _ => null), cancellationToken) == 0)
            return AccountFailures.SignInAgain;
        var kept = account.Keep();
        return kept.Succeeded ? await steps.Next(account, request.Progress, cancellationToken) : Result<SignInAnswer>.Failed(kept.Failures);
    }
}
