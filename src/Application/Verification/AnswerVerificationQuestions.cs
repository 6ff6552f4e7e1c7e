using Ventanilla.Application.Accounts;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Judges one attempt at the identity questions. It is spent before it is judged; all answers must be right; nothing tells
/// which one was wrong. The last wrong attempt blocks the verification and tells the address on record.</summary>
/// <param name="Answers">Question id to option id.</param>
public sealed record AnswerVerificationQuestions(Secret Ticket, IReadOnlyDictionary<string, string> Answers)
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
        if (await tickets.Open(request.Ticket, TicketPurpose.Verification, cancellationToken) is not { } opened)
            return AccountFailures.SignInAgain;
        if (await accounts.Find(new AccountSpecs.ById(opened.Account.Id), cancellationToken) is not { PersonId: { } personId } account)
            return AccountFailures.NotFound;
        if (account.State == AccountState.VerificationBlocked)
            return VerificationFailures.Blocked;
        if (account.State != AccountState.PendingVerification)
            return AccountFailures.NotWaitingForVerification;
        if (await breaker.IsOpen(cancellationToken))
            return Ended(VerificationOutcome.Paused);

        var shown = await challenges.Find(new ChallengeSpecs.OfPersonToRead(personId), cancellationToken);
        if (shown is not { IsUnderWay: true })
            return shown?.IsBlocked(rule) == true ? VerificationFailures.Blocked : Ended(VerificationOutcome.NotStarted);
        if (!shown.IsLate(rule, now))
        {
            if (request.Answers.Count < shown.Questions.Count)
                return VerificationFailures.Incomplete;
            if (!shown.Offers(request.Answers))
                return VerificationFailures.NotOurForm;
        }

        // The account's row first, as everywhere: a registration that is being disowned is not proved by answers under way.
        if (!await accounts.Hold(new AccountSpecs.WaitingForVerification(account.Id), cancellationToken))
            return AccountFailures.NotWaitingForVerification;
        if (await attempts.Spend(shown.Id, personId, cancellationToken) is not { } challenge)
            return VerificationFailures.Blocked;
        var late = challenge.IsLate(rule, now);
        if (late || !challenge.Judge(request.Answers))
        {
            var failed = attempts.Fail(challenge, account);
            if (!failed.Succeeded)
                return Result<VerificationAnswer>.Failed(failed.Failures);
            if (failed.Value)
                return Ended(VerificationOutcome.Blocked, late ? "late_and_blocked" : "wrong_and_blocked");
            if (!late && challenge.StartAttempt(rule, now) is { Succeeded: false } refused)
                return Result<VerificationAnswer>.Failed(refused.Failures);
            return Ended(late ? VerificationOutcome.Late : VerificationOutcome.Wrong) with { AttemptsLeft = challenge.AttemptsLeft(rule) };
        }

        var person = (await people.Find(new PersonSpecs.ById(personId), cancellationToken))!;
        var proved = account.ProveIdentity(person, now);
        if (!proved.Succeeded)
            return Result<VerificationAnswer>.Failed(proved.Failures);
        // The flow ends here, and its ticket with it; a wrong answer leaves it to the tries that are left.
        if (!await tickets.UseUp(request.Ticket, TicketPurpose.Verification, account, cancellationToken))
            return AccountFailures.SignInAgain;
        attempts.Note(account, passed: true);
        var passed = challenge.Pass(account.Id, now);
        return passed.Succeeded ? Ended(VerificationOutcome.Passed) : Result<VerificationAnswer>.Failed(passed.Failures);
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
