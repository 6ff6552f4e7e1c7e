using Ventanilla.Application.Accounts;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Begins an attempt at the identity questions, or goes on with the one under way. The questions are drawn once per person and
/// window; an attempt that ran out of time is spent here.</summary>
public sealed record StartVerification(Secret Ticket) : ICommand<Result<VerificationStep>>, IAudited
{
    public string Action => "start_questions";
}

internal sealed class StartVerificationHandler(
    IRepository<Account> accounts, Tickets tickets, IRepository<Person> people, IRepository<Challenge> challenges, DrawQuestions draw, Attempts attempts,
    Breaker breaker, Trail trail, PortalPolicy policy, TimeProvider clock) : IRequestHandler<StartVerification, Result<VerificationStep>>
{
    public async Task<Result<VerificationStep>> Handle(StartVerification request, CancellationToken cancellationToken)
    {
        var (rule, now) = (policy.Verification, clock.GetUtcNow());
        if (await tickets.Open(request.Ticket, TicketPurpose.Verification, cancellationToken) is not { } opened)
            return AccountFailures.SignInAgain;
        if (await accounts.Find(new AccountSpecs.ById(opened.Account.Id), cancellationToken) is not
            { State: AccountState.PendingVerification, PersonId: { } personId } account)
            return AccountFailures.NotWaitingForVerification;
        if (await breaker.IsOpen(cancellationToken))
        {
            trail.Ended("paused");
            return VerificationStep.Paused;
        }

        // The account's row first, as everywhere: two tabs at once begin one attempt.
        if (!await accounts.Hold(new AccountSpecs.WaitingForVerification(account.Id), cancellationToken))
            return AccountFailures.NotWaitingForVerification;
        var challenge = await challenges.Find(new ChallengeSpecs.OfPersonToRead(personId), cancellationToken);
        var late = challenge is { IsUnderWay: true } && challenge.IsLate(rule, now)
            ? await attempts.Spend(challenge.Id, personId, cancellationToken) : null;
        if (late is not null && attempts.Fail(late, account) is { Succeeded: false } unspent)
            return Result<VerificationStep>.Failed(unspent.Failures);
        challenge = await challenges.Find(new ChallengeSpecs.OfPerson(personId), cancellationToken);

        if (challenge?.IsBlocked(rule) == true)
        {
            // The last late attempt has blocked the account already, if it was spent here.
            var blocked = account.State == AccountState.VerificationBlocked ? Result.Done : account.BlockVerification();
            if (!blocked.Succeeded)
                return Result<VerificationStep>.Failed(blocked.Failures);
            trail.Ended(late is null ? "blocked" : "late_and_blocked");
            return VerificationStep.Blocked;
        }

        if (challenge is null || !challenge.IsFrozen(now))
        {
            var person = (await people.Find(new PersonSpecs.ById(personId), cancellationToken))!;
            var questions = await draw.For(person, cancellationToken);
            if (questions.Count == 0)
            {
                trail.Ended("too_few_facts");
                return VerificationStep.Assisted;
            }

            if (challenge is null)
                challenges.Add(challenge = Challenge.Draw(personId, questions, rule, now));
            else if (challenge.DrawAnew(questions, rule, now) is { Succeeded: false } kept)
                return Result<VerificationStep>.Failed(kept.Failures);
        }

        var word = challenge.IsUnderWay ? "under_way" : late is null ? "started" : "late_and_started";
        var started = challenge.IsUnderWay ? Result.Done : challenge.StartAttempt(rule, now);
        if (!started.Succeeded)
            return Result<VerificationStep>.Failed(started.Failures);
        trail.Ended(word);
        return VerificationStep.UnderWay;
    }
}
