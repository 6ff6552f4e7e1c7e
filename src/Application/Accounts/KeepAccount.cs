using Ventanilla.Application.SignIn;
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
        var progress = request.Progress;
        // The account's row first: the erasing of the same account comes wholly before or not at all.
        var goingOn = new AccountSpecs.GoingOn(progress.AccountId, progress.PasswordChangedAt);
        if (await accounts.Take(goingOn, cancellationToken) is not { } account || await steps.Look(progress, cancellationToken) is not { } standing)
            return AccountFailures.SignInAgain;
        // Whatever comes before this step in a sign-in is still asked for.
        if (steps.Next(standing, progress) is { Step: not SignInStep.Closing } elsewhere)
            return elsewhere;
        var kept = account.Keep();
        return kept.Succeeded ? steps.Next(standing with { State = account.State }, progress) : Result<SignInAnswer>.Failed(kept.Failures);
    }
}
