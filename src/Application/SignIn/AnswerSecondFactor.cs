using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Goes on with a sign-in by a code of the application, or by a recovery code. Each works once; the tries have a budget that only
/// whoever knows the password can spend. A wrong one leaves the ticket, a right one uses it up.</summary>
public sealed record AnswerSecondFactor(Secret Ticket, string Code) : ICommand<Result<SignInAnswer>>, IAudited
{
    public string Action => "answer_second_factor";
}

internal sealed class AnswerSecondFactorValidator : AbstractValidator<AnswerSecondFactor>
{
    public AnswerSecondFactorValidator() => RuleFor(m => m.Code).FactorOrRecoveryCode();
}

internal sealed class AnswerSecondFactorHandler(IRepository<Account> accounts, Tickets tickets, SignInPath path, SecondFactors factors)
    : IRequestHandler<AnswerSecondFactor, Result<SignInAnswer>>
{
    private const TicketPurpose Purpose = TicketPurpose.SecondFactor;

    public async Task<Result<SignInAnswer>> Handle(AnswerSecondFactor request, CancellationToken cancellationToken)
    {
        if (await tickets.Open(request.Ticket, Purpose, cancellationToken) is not { Account: { State: AccountState.Active or AccountState.Closing } read })
            return AccountFailures.SignInAgain;
        var factor = await factors.Of(read.Id, cancellationToken);
        var proof = factor is null ? null : await factors.Judge(read, factor, request.Code, "second factor", cancellationToken);
        if (proof is { Succeeded: false })
            return Result<SignInAnswer>.Failed(proof.Failures);

        // The account's row first: a reset or a factor that is switched off comes wholly before or wholly after.
        if (await accounts.Take(new AccountSpecs.GoingOn(read.Id, read.PasswordChangedAt), cancellationToken) is not { } account
            || await path.Look(request.Ticket, Purpose, cancellationToken) is not { } standing)
            return AccountFailures.SignInAgain;
        if (proof is not null && await factors.Use(account, proof.Value, cancellationToken) is { Succeeded: false } used)
            return Result<SignInAnswer>.Failed(used.Failures);
        if (!await tickets.UseUp(request.Ticket, Purpose, account, cancellationToken))
            return AccountFailures.SignInAgain;
        return path.Next(standing with { Progress = standing.Progress with { FactorGiven = factor?.EnabledAt } });
    }
}
