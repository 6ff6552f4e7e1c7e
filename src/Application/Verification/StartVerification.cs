using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Begins an attempt at the identity questions, or goes on with the one under way. The questions are drawn once per person and
/// window; an attempt that ran out of time is spent here. While another registration of the same person answers, this one waits.</summary>
public sealed record StartVerification(Secret Ticket) : ICommand<Result<VerificationStage>>, IAudited
{
    public string Action => "start_questions";
}

internal sealed class StartVerificationHandler(
    IRepository<Account> accounts, Tickets tickets, IRepository<Person> people, IRepository<Challenge> challenges, QuestionSource draw, Attempts attempts,
    Breaker breaker, Trail trail, PortalPolicy policy, TimeProvider clock) : IRequestHandler<StartVerification, Result<VerificationStage>>
{
    public async Task<Result<VerificationStage>> Handle(StartVerification request, CancellationToken cancellationToken)
    {
        var (rule, now) = (policy.Verification, clock.GetUtcNow());
        if (await tickets.Open(request.Ticket, TicketPurpose.Verification, cancellationToken) is not { Account: var asking })
            return AccountFailures.SignInAgain;
        if (asking is not { State: AccountState.PendingVerification or AccountState.VerificationBlocked, PersonId: { } personId })
            return AccountFailures.NotWaitingForVerification;
        if (!await attempts.MayTry(cancellationToken))
            return VerificationFailures.TooMany;
        if (await breaker.IsOpen(cancellationToken))
        {
            trail.Ended("paused");
            return VerificationStage.Paused;
        }


        // The account's row first, as everywhere; then the person's, so that of two accounts at once one begins and the other waits.
        if (await accounts.Take(new ChallengeSpecs.InVerification(asking.Id), cancellationToken) is not { } account)
            return AccountFailures.NotWaitingForVerification;
        var challenge = await challenges.Take(new ChallengeSpecs.OfPerson(personId), cancellationToken);
        if (challenge is { AttemptAccountId: { } whose } && challenge.IsLate(rule, now)
            && await attempts.Spend(challenge, whose, cancellationToken) is { } late)
        {
            challenge = late;
            if (attempts.Fail(late, account) is { Succeeded: false } refused)
                return Result<VerificationStage>.Failed(refused.Failures);
        }

        if (challenge?.IsBlocked(rule) == true)
            return Ended(VerificationStage.Blocked, "blocked");
        if (challenge is { IsUnderWay: true })
            return challenge.IsUnderWayFor(account.Id) ? Ended(VerificationStage.UnderWay, "under_way") : Ended(VerificationStage.Busy, "busy");
        return account.State == AccountState.VerificationBlocked && account.ReopenVerification() is { Succeeded: false } closed
            ? Result<VerificationStage>.Failed(closed.Failures)
            : await Begin(account, personId, challenge, cancellationToken);
    }

    /// <summary>With the questions as they were drawn, or as they are drawn now.</summary>
    private async Task<Result<VerificationStage>> Begin(Account account, Guid personId, Challenge? drawn, CancellationToken stop)
    {
        var (rule, now) = (policy.Verification, clock.GetUtcNow());
        if (drawn?.IsFrozen(now) == true)
            return drawn.StartAttempt(account.Id, rule, now).Then(Started).With(VerificationStage.UnderWay);
        var questions = await draw.For((await people.Find(new PersonSpecs.ById(personId), stop))!, stop);
        if (questions.Count == 0)
            return Ended(VerificationStage.Assisted, "too_few_facts");
        if (drawn?.DrawAnew(questions, rule, now) is { Succeeded: false } refused)
            return Result<VerificationStage>.Failed(refused.Failures);
        if (drawn is null)
            challenges.Add(drawn = Challenge.Draw(personId, questions, rule, now));
        return drawn.StartAttempt(account.Id, rule, now).Then(Started).With(VerificationStage.UnderWay);
    }

    private Result Started()
    {
        trail.Ended("started");
        return Result.Done;
    }

    private VerificationStage Ended(VerificationStage step, string word)
    {
        trail.Ended(word);
        return step;
    }
}
