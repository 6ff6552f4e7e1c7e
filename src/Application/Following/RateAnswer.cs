using Ventanilla.Application.Cases;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Following;

/// <summary>How the person liked the answer to a case of their own, once. It stands in the timeline, where staff read it.</summary>
/// <param name="Score">From 1 to <see cref="Case.BestScore"/>; null where nothing was chosen.</param>
/// <param name="Comment">May be empty.</param>
public sealed record RateAnswer(string Number, int? Score, string? Comment = null) : ICommand<Result>, ISignedIn, IAudited
{
    public string Action => "rate_answer";
}

internal sealed class RateAnswerValidator : AbstractValidator<RateAnswer>
{
    public RateAnswerValidator()
    {
        RuleFor(m => m.Score).Must(s => s is >= 1 and <= Case.BestScore).WithErrorCode("common.required");
        RuleFor(m => m.Comment).Lines(Case.MaxComment).When(m => !string.IsNullOrWhiteSpace(m.Comment));
    }
}

internal sealed class RateAnswerHandler(IRepository<Case> cases, IRepository<CaseEntry> entries, Trail trail, ICaller caller, TimeProvider clock)
    : IRequestHandler<RateAnswer, Result>
{
    public async Task<Result> Handle(RateAnswer request, CancellationToken cancellationToken)
    {
        if (Radicado.Read(request.Number) is not { } radicado || await cases.Take(new CaseSpecs.ByRadicado(radicado), cancellationToken) is not { } one
            || one.AccountId != caller.AccountId)
            return CaseFailures.NotFound;
        trail.About(AuditRef.Case(one.Id));
        // Behind the lock of the case: of two at once the second sees the first.
        if (await entries.Count(new CaseSpecs.RatingOf(one.Id), cancellationToken) > 0)
            return CaseFailures.RatedBefore;
        return one.Rate(request.Score!.Value, string.IsNullOrWhiteSpace(request.Comment) ? null : request.Comment.Trim(), clock.GetUtcNow());
    }
}
