using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Terms;

/// <summary>Gives one open case the dates of the last calendar that moves cases, and tells the person where their last day is another one. Safe to run twice.</summary>
public sealed record RedateCase(Guid CaseId) : ICommand<Result>, IAudited
{
    public string Action => "redate_case";
    public AuditRef? Subject => AuditRef.Case(CaseId);
}

internal sealed class RedateCaseHandler(IRepository<Case> cases, IRepository<CalendarVersion> calendars, CaseClocks clocks, Trail trail, TimeProvider clock)
    : IRequestHandler<RedateCase, Result>
{
    public async Task<Result> Handle(RedateCase request, CancellationToken cancellationToken)
    {
        if (await cases.Take(new CaseSpecs.ById(request.CaseId), cancellationToken) is { } one
            && await calendars.Find(new CalendarSpecs.LastThatMoves(), cancellationToken) is { Reason: { } reason, SavedBy: { } by } last
            && one.Redate(await clocks.Now(cancellationToken) with { Calendar = last.Calendar }, reason, by, clock.GetUtcNow()).Succeeded)
            return Result.Done;
        trail.Ended("not_due");
        return Result.Done;
    }
}
