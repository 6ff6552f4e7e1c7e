using Ventanilla.Application.Cases;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Inbox;

/// <summary>How staff change a case: its row is locked, the trail is told whose it is, and its verb decides.</summary>
public sealed class CaseDesk(IRepository<Case> cases, CaseClocks clocks, Trail trail, ICaller caller, TimeProvider clock)
{
    public Guid StaffId => caller.Actor.StaffId!.Value;
    public DateTimeOffset Now => clock.GetUtcNow();

    public Task<Result> Do(Guid caseId, Func<Case, CaseRules, Result> verb, CancellationToken stop) =>
        Do(caseId, (one, rules) => Task.FromResult(verb(one, rules)), stop);

    public async Task<Result> Do(Guid caseId, Func<Case, CaseRules, Task<Result>> verb, CancellationToken stop)
    {
        if (await cases.Take(new CaseSpecs.ById(caseId), stop) is not { } one)
            return CaseFailures.NotFound;
        trail.About(AuditRef.Case(one.Id));
        return await verb(one, await clocks.Now(stop));
    }
}
