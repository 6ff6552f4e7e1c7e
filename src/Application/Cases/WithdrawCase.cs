using Ventanilla.Application.Terms;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Cases;

/// <summary>Ends one case whose person let the time of the law go by, and tells them that it may be filed again. Safe to run twice and on several machines:
/// whoever comes second, or before its time, changes nothing.</summary>
public sealed record WithdrawCase(Guid CaseId) : ICommand<Result>, IAudited
{
    public string Action => "withdraw_case";
    public AuditRef? Subject => AuditRef.Case(CaseId);
}

internal sealed class WithdrawCaseHandler(IRepository<Case> cases, CaseClocks clocks, Trail trail, TimeProvider clock) : IRequestHandler<WithdrawCase, Result>
{
    public async Task<Result> Handle(WithdrawCase request, CancellationToken cancellationToken)
    {
        if (await cases.Take(new CaseSpecs.ById(request.CaseId), cancellationToken) is { } one
            && one.Withdraw(await clocks.Now(cancellationToken), clock.GetUtcNow()).Succeeded)
            return Result.Done;
        trail.Ended("not_due");
        return Result.Done;
    }
}
