using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.SignIn;

/// <summary>Goes on with a sign-in by a code of the application, or by a recovery code. Each works once; the tries have a budget that only
/// whoever knows the password can spend.</summary>
public sealed record AnswerSecondFactor(SignInProgress Progress, string Code) : ICommand<Result<SignInAnswer>>, IAudited
{
    public string? Subject => Progress.AccountId.ToString();
}

internal sealed class AnswerSecondFactorValidator : AbstractValidator<AnswerSecondFactor>
{
    public AnswerSecondFactorValidator() => RuleFor(m => m.Code).FactorOrRecoveryCode();
}

internal sealed class AnswerSecondFactorHandler(IRepository<Account> accounts, SignInSteps steps, SecondFactors factors)
    : IRequestHandler<AnswerSecondFactor, Result<SignInAnswer>>
{
    public async Task<Result<SignInAnswer>> Handle(AnswerSecondFactor request, CancellationToken cancellationToken)
    {
        var progress = request.Progress;
        var goingOn = new AccountSpecs.GoingOn(progress.AccountId, progress.PasswordChangedAt);
        if (await accounts.Find(goingOn, cancellationToken) is not { } account)
            return AccountFailures.SignInAgain;
        if (await factors.Of(account.Id, cancellationToken) is not { } factor)
            return await accounts.Take(goingOn, cancellationToken) is null ? AccountFailures.SignInAgain : await Next(progress, cancellationToken);
        var proof = await factors.Judge(account, factor, request.Code, "second factor", cancellationToken);
        if (!proof.Succeeded)
            return Result<SignInAnswer>.Failed(proof.Failures);
        // The account's row first: a reset or a factor that is switched off comes wholly before or wholly after.
        if (await accounts.Take(goingOn, cancellationToken) is not { } taken)
            return AccountFailures.SignInAgain;
        var used = await factors.Use(taken, proof.Value, cancellationToken);
        if (!used.Succeeded)
            return Result<SignInAnswer>.Failed(used.Failures);
        return await Next(progress with { FactorGiven = factor.EnabledAt }, cancellationToken);
    }

    private async Task<Result<SignInAnswer>> Next(SignInProgress progress, CancellationToken stop) =>
        await steps.Look(progress, stop) is { } standing ? steps.Next(standing, progress) : AccountFailures.SignInAgain;
}
