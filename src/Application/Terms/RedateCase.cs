using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Terms;

/// <summary>Gives one open case the dates of the last calendar and of the last own goals that move cases, and tells the person where the day that they were told is another one.
/// Safe to run twice.</summary>
public sealed record RedateCase(Guid CaseId) : ICommand<Result>, IAudited
{
    public string Action => "redate_case";
    public AuditRef? Subject => AuditRef.Case(CaseId);
}

internal sealed class RedateCaseHandler(
    IRepository<Case> cases, IRepository<CalendarVersion> calendars, IRepository<GoalVersion> goals, CaseClocks clocks, Trail trail, TimeProvider clock)
    : IRequestHandler<RedateCase, Result>
{
    public async Task<Result> Handle(RedateCase request, CancellationToken cancellationToken)
    {
        if (await cases.Take(new CaseSpecs.ById(request.CaseId), cancellationToken) is { } one)
        {
            var (rules, now) = (await clocks.Now(cancellationToken), clock.GetUtcNow());
            var dated = await calendars.Find(new CalendarSpecs.LastThatMoves(), cancellationToken) is { Reason: { } reason, SavedBy: { } by } last
                && one.Redate(rules with { Calendar = last.Calendar }, reason, by, now).Succeeded;
            var promised = await goals.Find(new GoalSpecs.LastThatMoves(), cancellationToken) is { Reason: { } why, SavedBy: { } who } edit
                && one.Promise(rules, edit.Version, why, who, now).Succeeded;
            if (dated || promised)
                return Result.Done;
        }

        trail.Ended("not_due");
        return Result.Done;
    }
}
