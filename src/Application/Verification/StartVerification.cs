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
    public string? Subject => null;
}

internal sealed class StartVerificationHandler(
    IRepository<Account> accounts, Tickets tickets, IRepository<Person> people, IRepository<Challenge> challenges, DrawQuestions draw, Attempts attempts,
    Breaker breaker, PortalPolicy policy, TimeProvider clock) : IRequestHandler<StartVerification, Result<VerificationStep>>
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
            return VerificationStep.Paused;

        // The account's row first, as everywhere: two tabs at once begin one attempt.
        if (!await accounts.Hold(new AccountSpecs.WaitingForVerification(account.Id), cancellationToken))
            return AccountFailures.NotWaitingForVerification;
        var challenge = await challenges.Find(new ChallengeSpecs.OfPersonToRead(personId), cancellationToken);
        if (challenge is { IsUnderWay: true } && challenge.IsLate(rule, now)
            && await attempts.Spend(challenge.Id, personId, cancellationToken) is { } late)
            attempts.Fail(late, account);
        challenge = await challenges.Find(new ChallengeSpecs.OfPerson(personId), cancellationToken);

        if (challenge?.IsBlocked(rule) == true)
        {
            account.BlockVerification();
            return VerificationStep.Blocked;
        }

        if (challenge is null || !challenge.IsFrozen(now))
        {
            var person = (await people.Find(new PersonSpecs.ById(personId), cancellationToken))!;
            var questions = await draw.For(person, cancellationToken);
            if (questions.Count == 0)
                return VerificationStep.Assisted;
            if (challenge is null)
                challenges.Add(challenge = Challenge.Draw(personId, questions, rule, now));
            else
                challenge.DrawAnew(questions, rule, now);
        }

        if (!challenge.IsUnderWay)
            challenge.StartAttempt(now);
        return VerificationStep.UnderWay;
    }
}
