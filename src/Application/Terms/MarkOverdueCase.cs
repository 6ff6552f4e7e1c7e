using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Terms;

/// <summary>Writes into the timeline of a case, once, that its last day is over. Safe to run twice and on several machines.</summary>
public sealed record MarkOverdueCase(Guid CaseId) : ICommand<Result>, IAudited
{
    public string Action => "mark_overdue_case";
    public AuditRef? Subject => AuditRef.Case(CaseId);
}

internal sealed class MarkOverdueCaseHandler(IRepository<Case> cases, Trail trail, TimeProvider clock) : IRequestHandler<MarkOverdueCase, Result>
{
    public async Task<Result> Handle(MarkOverdueCase request, CancellationToken cancellationToken)
    {
        if (await cases.Take(new CaseSpecs.ById(request.CaseId), cancellationToken) is { } one && one.MarkOverdue(clock.GetUtcNow()).Succeeded)
            return Result.Done;
        trail.Ended("not_due");
        return Result.Done;
    }
}
