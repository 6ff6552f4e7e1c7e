using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Judges one attempt at the identity questions. It is spent before it is judged; all answers must be right; nothing tells
/// which one was wrong. The last wrong attempt blocks the verification and tells the address on record; so does a pass.</summary>
/// <param name="Answers">Question id to option id.</param>
public sealed record AnswerVerificationQuestions(Guid AccountId, IReadOnlyDictionary<string, string> Answers)
    : ICommand<Result<VerificationAnswer>>, IAudited
{
    public string? Subject => AccountId.ToString();
}

public enum VerificationOutcome { Passed, Wrong, Late, Blocked, NotStarted, Paused }

public sealed record VerificationAnswer(VerificationOutcome Outcome, int AttemptsLeft = 0);

internal sealed class AnswerVerificationQuestionsHandler(
    IRepository<Account> accounts, IRepository<Person> people, IRepository<Challenge> challenges, IRepository<Session> sessions, Attempts attempts,
    Breaker breaker, PortalPolicy policy, TimeProvider clock) : IRequestHandler<AnswerVerificationQuestions, Result<VerificationAnswer>>
{
    public async Task<Result<VerificationAnswer>> Handle(AnswerVerificationQuestions request, CancellationToken cancellationToken)
    {
        var (rule, now) = (policy.Verification, clock.GetUtcNow());
        if (await accounts.Find(new AccountSpecs.ById(request.AccountId), cancellationToken) is not { PersonId: { } personId } asking)
            return AccountFailures.NotFound;
        if (asking.State == AccountState.VerificationBlocked)
            return VerificationFailures.Blocked;
        if (asking.State != AccountState.PendingVerification)
            return AccountFailures.NotWaitingForVerification;

        var shown = await challenges.Find(new ChallengeSpecs.OfPersonToRead(personId), cancellationToken);
        if (shown?.IsUnderWayFor(asking.Id) != true)
            return shown?.IsBlocked(rule) == true ? VerificationFailures.Blocked : new VerificationAnswer(VerificationOutcome.NotStarted);
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
            return new VerificationAnswer(VerificationOutcome.Paused);
        // The account's row first, as everywhere: a registration that is being disowned is not proved by answers under way.
        if (await accounts.Take(new AccountSpecs.WaitingForVerification(asking.Id), cancellationToken) is not { } account)
            return AccountFailures.NotWaitingForVerification;
        if (await attempts.Spend(shown, account.Id, cancellationToken) is not { } challenge)
            return VerificationFailures.Blocked;
        var late = challenge.IsLate(rule, now);
        if (late || !challenge.Judge(request.Answers))
        {
            var failed = attempts.Fail(challenge, account);
            if (!failed.Succeeded)
                return Result<VerificationAnswer>.Failed(failed.Failures);
            if (failed.Value)
                return new VerificationAnswer(VerificationOutcome.Blocked);
            var next = late ? Result.Done : challenge.StartAttempt(account.Id, rule, now);
            return next.With(new VerificationAnswer(late ? VerificationOutcome.Late : VerificationOutcome.Wrong, challenge.AttemptsLeft(rule)));
        }

        var person = (await people.Find(new PersonSpecs.ById(personId), cancellationToken))!;
        await MakeWayFor(person, now, cancellationToken);
        attempts.Note(challenge, account.Id, passed: true);
        return account.ProveIdentity(person, now).Then(() => challenge.Pass(now)).With(new VerificationAnswer(VerificationOutcome.Passed));
    }

    /// <summary>Who proved to be the person on record comes before an account that only typed the number before it was on record.</summary>
    private async Task MakeWayFor(Person person, DateTimeOffset now, CancellationToken stop)
    {
        var unproved = new AccountSpecs.UnprovedHolderOf(new Document(person.DocumentType, person.DocumentNumber).Key);
        if (await accounts.Find(unproved, stop) is not { } holder)
            return;
        await accounts.ChangeWhere(unproved, a => a.Set(x => x.State, _ => AccountState.Disabled).Set(x => x.ClaimedDocument, _ => null), stop);
        await sessions.ChangeWhere(new AccountSpecs.OpenSessionsOf(holder.Id), s => s.Set(x => x.EndedAt, _ => now), stop);
    }
}
