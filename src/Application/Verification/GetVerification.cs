using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Where the verification of an account stands, and the questions while an attempt is under way. Never an answer.</summary>
public sealed record GetVerification(Guid AccountId) : IQuery<Result<VerificationView>>;

public enum VerificationStep { Ready, UnderWay, Late, Blocked, Assisted, Paused, Done }

/// <param name="Deadline">When the attempt under way ends.</param>
public sealed record VerificationView(
    VerificationStep Step, int AttemptsLeft, TimeSpan Time, DateTimeOffset? Deadline = null, IReadOnlyList<QuestionView>? Questions = null);

public sealed record QuestionView(string Id, string Fact, string Form, IReadOnlyList<Option> Options);

internal sealed class GetVerificationHandler(
    IRepository<Account> accounts, IRepository<Challenge> challenges, Breaker breaker, PortalPolicy policy, TimeProvider clock)
    : IRequestHandler<GetVerification, Result<VerificationView>>
{
    public async Task<Result<VerificationView>> Handle(GetVerification request, CancellationToken cancellationToken)
    {
        var (rule, now) = (policy.Verification, clock.GetUtcNow());
        VerificationView At(VerificationStep step, int left = 0) => new(step, left, rule.Time);
        if (await accounts.Find(new AccountSpecs.ById(request.AccountId), cancellationToken) is not { PersonId: { } personId } account)
            return AccountFailures.NotFound;
        switch (account.State)
        {
            case AccountState.Active: return At(VerificationStep.Done);
            case AccountState.VerificationBlocked: return At(VerificationStep.Blocked);
            case not AccountState.PendingVerification: return AccountFailures.NotFound;
        }

        var challenge = await challenges.Find(new ChallengeSpecs.OfPersonToRead(personId), cancellationToken);
        if (challenge?.IsBlocked(rule) == true)
            return At(VerificationStep.Blocked);
        if (await breaker.IsOpen(cancellationToken))
            return At(VerificationStep.Paused);
        var left = challenge?.AttemptsLeft(rule) ?? rule.Attempts;
        if (challenge is not { IsUnderWay: true })
            return At(VerificationStep.Ready, left);
        return challenge.IsLate(rule, now)
            ? At(VerificationStep.Late, left)
            : new VerificationView(VerificationStep.UnderWay, left, rule.Time, challenge.AttemptStartedAt + rule.Time,
                [.. challenge.Questions.Select(q => new QuestionView(q.Id, q.Fact, q.Form, q.Options))]);
    }
}
