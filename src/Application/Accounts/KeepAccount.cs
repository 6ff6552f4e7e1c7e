using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Keeps an account that was to be erased, and goes on with the sign-in that led here.</summary>
public sealed record KeepAccount(SignInProgress Progress) : ICommand<Result<SignInAnswer>>, IAudited
{
    public string Action => "keep_account";
    public AuditRef? Subject => AuditRef.Account(Progress.AccountId);
}

internal sealed class KeepAccountHandler(IRepository<Account> accounts, SignInSteps steps, Trail trail) : IRequestHandler<KeepAccount, Result<SignInAnswer>>
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
        if (!kept.Succeeded)
            return Result<SignInAnswer>.Failed(kept.Failures);
        var answer = steps.Next(standing with { State = account.State }, progress);
        trail.Ended("kept");
        return answer;
    }
}
