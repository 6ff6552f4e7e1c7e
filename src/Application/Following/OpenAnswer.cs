using Ventanilla.Application.Answers;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Following;

/// <summary>The answer of a case of their own is before the person's eyes: from then on it counts as delivered. Safe to run twice; nothing comes of it where there is no
/// answer, or one that staff may still take back.</summary>
public sealed record OpenAnswer(string Number) : ICommand<Result>, ISignedIn, IAudited
{
    public string Action => "open_answer";
}

internal sealed class OpenAnswerHandler(IRepository<Case> cases, CaseClocks clocks, Trail trail, ICaller caller, TimeProvider clock) : IRequestHandler<OpenAnswer, Result>
{
    public async Task<Result> Handle(OpenAnswer request, CancellationToken cancellationToken)
    {
        if (Radicado.Read(request.Number) is not { } radicado || await cases.Take(new CaseSpecs.ByRadicado(radicado), cancellationToken) is not { } one
            || one.AccountId != caller.AccountId)
            return CaseFailures.NotFound;
        trail.About(AuditRef.Case(one.Id));
        var now = clock.GetUtcNow();
        if (!HeldAnswer.IsHeld(one.State, one.AnswerMessageId, one.AnswerBy, one.UpdatedAt, now)
            && one.Reach(Delivery.OpenedInPortal, await clocks.Now(cancellationToken), now).Succeeded)
            return Result.Done;
        trail.Ended("not_due");
        return Result.Done;
    }
}
