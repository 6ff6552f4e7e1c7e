using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Terms;

/// <summary>Reminds whoever has a case, or the supervisors where nobody has it, that its time runs out: once a step. Safe to run twice and on several machines.</summary>
public sealed record RemindCase(Guid CaseId) : ICommand<Result>, IAudited
{
    public string Action => "remind_case";
    public AuditRef? Subject => AuditRef.Case(CaseId);
}

internal sealed class RemindCaseHandler(IRepository<Case> cases, CaseClocks clocks, Trail trail, TimeProvider clock) : IRequestHandler<RemindCase, Result>
{
    public async Task<Result> Handle(RemindCase request, CancellationToken cancellationToken)
    {
        if (await cases.Take(new CaseSpecs.ById(request.CaseId), cancellationToken) is { } one)
        {
            var rules = await clocks.Now(cancellationToken);
            var (watched, reminded) = (one.Watch(rules), one.Remind(rules, clock.GetUtcNow()));
            if (watched.Succeeded || reminded.Succeeded)
                return Result.Done;
        }

        trail.Ended("not_due");
        return Result.Done;
    }
}
