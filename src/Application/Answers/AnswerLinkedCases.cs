using Ventanilla.Application.Inbox;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Templates;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Answers;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Answers;

/// <summary>Answers a case and, with the same text, others that are linked with it: each with its own number and name in it, as an answer on its own record that can be taken
/// back by itself. One that is refused stays as it is, stops none of the others, and is told; one that nobody has is taken with its answer.</summary>
public sealed record AnswerLinkedCases(Guid CaseId, int Seen, string Answer, IReadOnlyList<SeenCase> Also, bool DeniesAccess = false) : ICommand<Result<IReadOnlyList<CaseOutcome>>>, IStaffOnly, IAudited
{
    public string Action => "answer_linked_cases";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class AnswerLinkedCasesValidator : AbstractValidator<AnswerLinkedCases>
{
    public AnswerLinkedCasesValidator()
    {
        RuleFor(m => m.Answer).Lines(Case.MaxAnswer)
            .Must(a => a is null || !a.Contains(AnswerCase.ToFill, StringComparison.Ordinal)).WithErrorCode("cases.answer_unfinished").WithoutPlaceholders();
        RuleFor(m => m.Also).Must(c => c is { Count: > 0 and <= AssignCases.Most }).WithErrorCode("cases.none_chosen");
    }
}

internal sealed class AnswerLinkedCasesHandler(IRepository<Case> cases, Answering answering, CaseDesk desk, CaseClocks clocks, Trail trail)
    : IRequestHandler<AnswerLinkedCases, Result<IReadOnlyList<CaseOutcome>>>
{
    public async Task<Result<IReadOnlyList<CaseOutcome>>> Handle(AnswerLinkedCases request, CancellationToken cancellationToken)
    {
        // All are locked first, in one order whoever asks, so that two who answer the same cases do not wait for each other.
        foreach (var id in request.Also.Select(c => c.Id).Append(request.CaseId).Distinct().Order())
            await cases.Take(new CaseSpecs.ById(id), cancellationToken);
        if (await cases.Take(new CaseSpecs.ById(request.CaseId), cancellationToken) is not { } written)
            return CaseFailures.NotFound;
        trail.About(AuditRef.Case(written.Id));
        var (answer, rules) = (request.Answer.Trim(), await clocks.Now(cancellationToken));
        if (await answering.Give(written, answer, request.Seen, rules, cancellationToken, request.DeniesAccess) is { Succeeded: false } refused)
            return Result<IReadOnlyList<CaseOutcome>>.Failed(refused.Failures);
        List<CaseOutcome> outcomes = [new(written.Radicado.ToString(), null)];
        foreach (var seen in request.Also.DistinctBy(c => c.Id).Where(c => c.Id != written.Id))
        {
            if (await cases.Take(new CaseSpecs.ById(seen.Id), cancellationToken) is not { } one)
                continue;
            var refusal = await Answer(one, written, answer, seen.Seen, request.DeniesAccess, rules, cancellationToken) is { Succeeded: false } not ? not.Failures[0] : null;
            trail.Also("answer_case", AuditRef.Case(one.Id), refusal?.Code ?? Trail.Done);
            outcomes.Add(new(one.Radicado.ToString(), refusal));
        }

        return outcomes;
    }

    /// <summary>Whatever refuses comes before the mail is promised: what is not answered has none.</summary>
    private async Task<Result> Answer(Case one, Case written, string answer, int seen, bool denies, CaseRules rules, CancellationToken stop)
    {
        if (one.GroupId != written.GroupId)
            return CaseFailures.NotLinked;
        if (one.WhyNoAnswer(seen) is { } refusal)
            return refusal;
        if (await answering.MustBeDecided(one, stop))
            return AppFailures.ToDecide;
        var own = LinkedAnswer.For(one, written, answer);
        if (!own.Succeeded)
            return Result.Failed(own.Failures);
        var took = one.State == CaseState.Received ? one.Take(desk.StaffId, seen, desk.Now) : Result.Done;
        return took.Succeeded ? await answering.Give(one, own.Value, one.Version, rules, stop, denies) : took;
    }
}
