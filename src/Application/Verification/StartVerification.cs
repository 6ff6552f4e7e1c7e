using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Begins an attempt at the identity questions, or goes on with the one under way. The questions are drawn once per person and
/// window; an attempt that ran out of time is spent here. While another registration of the same person answers, this one waits.</summary>
public sealed record StartVerification(Guid AccountId) : ICommand<Result<VerificationStep>>, IAudited
{
    public string? Subject => AccountId.ToString();
}

internal sealed class StartVerificationHandler(
    IRepository<Account> accounts, IRepository<Person> people, IRepository<Challenge> challenges, DrawQuestions draw, Attempts attempts,
    Breaker breaker, PortalPolicy policy, TimeProvider clock) : IRequestHandler<StartVerification, Result<VerificationStep>>
{
    public async Task<Result<VerificationStep>> Handle(StartVerification request, CancellationToken cancellationToken)
    {
        var (rule, now) = (policy.Verification, clock.GetUtcNow());
        if (await accounts.Find(new ChallengeSpecs.InVerification(request.AccountId), cancellationToken) is not { PersonId: { } personId })
            return AccountFailures.NotWaitingForVerification;
        if (!await attempts.MayTry(cancellationToken))
            return VerificationFailures.TooMany;
        if (await breaker.IsOpen(cancellationToken))
            return VerificationStep.Paused;

        // The account's row first, as everywhere; then the person's, so that of two accounts at once one begins and the other waits.
        if (await accounts.Take(new ChallengeSpecs.InVerification(request.AccountId), cancellationToken) is not { } account)
            return AccountFailures.NotWaitingForVerification;
        var challenge = await challenges.Take(new ChallengeSpecs.OfPerson(personId), cancellationToken);
        if (challenge is { AttemptAccountId: { } whose } && challenge.IsLate(rule, now)
            && await attempts.Spend(challenge, whose, cancellationToken) is { } late)
        {
            challenge = late;
            if (attempts.Fail(late, account) is { Succeeded: false } refused)
                return Result<VerificationStep>.Failed(refused.Failures);
        }

        if (challenge?.IsBlocked(rule) == true)
            return VerificationStep.Blocked;
        if (challenge is { IsUnderWay: true })
            return challenge.IsUnderWayFor(account.Id) ? VerificationStep.UnderWay : VerificationStep.Busy;
        return account.State == AccountState.VerificationBlocked && account.ReopenVerification() is { Succeeded: false } closed
            ? Result<VerificationStep>.Failed(closed.Failures)
            : await Begin(account, personId, challenge, cancellationToken);
    }

    /// <summary>With the questions as they were drawn, or as they are drawn now.</summary>
    private async Task<Result<VerificationStep>> Begin(Account account, Guid personId, Challenge? drawn, CancellationToken stop)
    {
        var (rule, now) = (policy.Verification, clock.GetUtcNow());
        if (drawn?.IsFrozen(now) == true)
            return drawn.StartAttempt(account.Id, rule, now).With(VerificationStep.UnderWay);
        var questions = await draw.For((await people.Find(new PersonSpecs.ById(personId), stop))!, stop);
        if (questions.Count == 0)
            return VerificationStep.Assisted;
        if (drawn?.DrawAnew(questions, rule, now) is { Succeeded: false } refused)
            return Result<VerificationStep>.Failed(refused.Failures);
        if (drawn is null)
            challenges.Add(drawn = Challenge.Draw(personId, questions, rule, now));
        return drawn.StartAttempt(account.Id, rule, now).With(VerificationStep.UnderWay);
    }
}
