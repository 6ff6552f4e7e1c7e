using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Judges one attempt at the identity questions. It is spent before it is judged; all answers must be right; nothing tells
/// which one was wrong. The last wrong attempt blocks the verification and tells the address on record; so does a pass.</summary>
/// <param name="Answers">Question id to option id.</param>
/// <param name="AttemptsLeft">As it was shown with the questions: a form that is sent twice spends one attempt, not two.</param>
public sealed record AnswerVerificationQuestions(Secret Ticket, IReadOnlyDictionary<string, string> Answers, int AttemptsLeft)
    : ICommand<Result<VerificationAnswer>>, IAudited
{
    public string Action => "answer_questions";
}

public enum VerificationOutcome { Passed, Wrong, Late, Blocked, NotStarted, Paused }

public sealed record VerificationAnswer(VerificationOutcome Outcome, int AttemptsLeft = 0);

internal sealed class AnswerVerificationQuestionsHandler(
    IRepository<Account> accounts, Tickets tickets, IRepository<Person> people, IRepository<Challenge> challenges, Attempts attempts, Breaker breaker,
    Trail trail, PortalPolicy policy, TimeProvider clock) : IRequestHandler<AnswerVerificationQuestions, Result<VerificationAnswer>>
{
    public async Task<Result<VerificationAnswer>> Handle(AnswerVerificationQuestions request, CancellationToken cancellationToken)
    {
        var (rule, now) = (policy.Verification, clock.GetUtcNow());
        if (await tickets.Open(request.Ticket, TicketPurpose.Verification, cancellationToken) is not { Account: var asking })
            return AccountFailures.SignInAgain;
        if (asking.PersonId is not { } personId)
            return AccountFailures.NotFound;
        if (asking.State == AccountState.VerificationBlocked)
            return VerificationFailures.Blocked;
        if (asking.State != AccountState.PendingVerification)
            return AccountFailures.NotWaitingForVerification;

        var shown = await challenges.Find(new ChallengeSpecs.OfPersonToRead(personId), cancellationToken);
        if (shown?.IsUnderWayFor(asking.Id) != true)
            return shown?.IsBlocked(rule) == true ? VerificationFailures.Blocked : Ended(VerificationOutcome.NotStarted);
        if (shown.AttemptsLeft(rule) != request.AttemptsLeft)
            return VerificationFailures.MovedOn;
        if (!shown.IsLate(rule, now))
        {
            if (request.Answers.Count < shown.Questions.Count)
                return VerificationFailures.Incomplete;
            if (!shown.Offers(request.Answers))
                return VerificationFailures.NotOurForm;
        }

        if (!await attempts.MayTry(cancellationToken))
            return VerificationFailures.TooMany;
        if (await breaker.IsOpen(cancellationToken))
            return Ended(VerificationOutcome.Paused);
        // The account's row first, as everywhere: a registration that is being disowned is not proved by answers under way.
        if (await accounts.Take(new AccountSpecs.WaitingForVerification(asking.Id), cancellationToken) is not { } account)
            return AccountFailures.NotWaitingForVerification;
        if (await attempts.Spend(shown, account.Id, cancellationToken) is not { } challenge)
            return VerificationFailures.MovedOn;
        var late = challenge.IsLate(rule, now);
        if (late || !challenge.Judge(request.Answers))
        {
            var failed = attempts.Fail(challenge, account);
            if (!failed.Succeeded)
                return Result<VerificationAnswer>.Failed(failed.Failures);
            if (failed.Value)
                return Ended(VerificationOutcome.Blocked, late ? "late_and_blocked" : "wrong_and_blocked");
            var next = late ? Result.Done : challenge.StartAttempt(account.Id, rule, now);
            return next.Succeeded ? Ended(late ? VerificationOutcome.Late : VerificationOutcome.Wrong) with { AttemptsLeft = challenge.AttemptsLeft(rule) }
                : Result<VerificationAnswer>.Failed(next.Failures);
        }

        var person = (await people.Find(new PersonSpecs.ById(personId), cancellationToken))!;
        var proved = account.ProveIdentity(person, now).Then(() => challenge.Pass(now));
        if (!proved.Succeeded)
            return Result<VerificationAnswer>.Failed(proved.Failures);
        // The flow ends here, and its ticket with it; a wrong answer leaves it to the tries that are left.
        if (!await tickets.UseUp(request.Ticket, TicketPurpose.Verification, account, cancellationToken))
            return AccountFailures.SignInAgain;
        attempts.Note(challenge, account.Id, passed: true);
        return Ended(VerificationOutcome.Passed);
    }

    /// <param name="word">For the trail, where the outcome alone does not say it.</param>
    private VerificationAnswer Ended(VerificationOutcome outcome, string? word = null)
    {
        trail.Ended(word ?? outcome switch
        {
            VerificationOutcome.Passed => "passed",
            VerificationOutcome.Wrong => "wrong",
            VerificationOutcome.Late => "late",
            VerificationOutcome.Paused => "paused",
            _ => "not_started",
        });
        return new VerificationAnswer(outcome);
    }
}
