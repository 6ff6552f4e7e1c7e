using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Where the verification of an account stands, and the questions while an attempt is under way. Never an answer.</summary>
public sealed record GetVerification(Secret Ticket) : IQuery<Result<VerificationView>>;

/// <remarks><c>Busy</c>: another registration of the same person is answering.</remarks>
public enum VerificationStage { Ready, UnderWay, Late, Blocked, Assisted, Paused, Done, Busy }

/// <param name="Deadline">When the attempt under way ends.</param>
public sealed record VerificationView(
    VerificationStage Stage, int AttemptsLeft, TimeSpan Time, DateTimeOffset? Deadline = null, IReadOnlyList<QuestionView>? Questions = null);

public sealed record QuestionView(string Id, string Fact, string Form, IReadOnlyList<Option> Options);

internal sealed class GetVerificationHandler(
    IReads reads, Tickets tickets, Breaker breaker, PortalPolicy policy, TimeProvider clock)
    : IRequestHandler<GetVerification, Result<VerificationView>>
{
    public async Task<Result<VerificationView>> Handle(GetVerification request, CancellationToken cancellationToken)
    {
        var (rule, now) = (policy.Verification, clock.GetUtcNow());
        VerificationView At(VerificationStage step, int left = 0) => new(step, left, rule.Time);
        var challenges = reads.Of<Challenge>();
        var found = await reads.First(
            from account in tickets.FormerHolder(request.Ticket, TicketPurpose.Verification)
            join drawn in challenges on account.PersonId equals drawn.PersonId into theirs
            from drawn in theirs.DefaultIfEmpty()
            where account.PersonId != null
            select new { account.Id, account.State, Challenge = (Challenge?)drawn }, cancellationToken);
        switch (found?.State)
        {
            case AccountState.Active: return At(VerificationStage.Done);
            case not (AccountState.PendingVerification or AccountState.VerificationBlocked): return AccountFailures.NotFound;
        }

        var challenge = found.Challenge;
        if (challenge?.IsBlocked(rule) == true)
            return At(VerificationStage.Blocked);
        if (await breaker.IsOpen(cancellationToken))
            return At(VerificationStage.Paused);
        var left = challenge?.AttemptsLeft(rule) ?? rule.Attempts;
        if (challenge is not { IsUnderWay: true })
            return At(VerificationStage.Ready, left);
        if (!challenge.IsUnderWayFor(found.Id))
            return At(challenge.IsLate(rule, now) ? VerificationStage.Ready : VerificationStage.Busy, left);
        return challenge.IsLate(rule, now)
            ? At(VerificationStage.Late, left)
            : new VerificationView(VerificationStage.UnderWay, left, rule.Time, challenge.AttemptStartedAt + rule.Time,
                [.. challenge.Questions.Select(q => new QuestionView(q.Id, q.Fact, q.Form, q.Options))]);
    }
}
