namespace Ventanilla.Application.Audit;

/// <summary>Someone posted to a step of a flow without the steps before it. Nothing is done; it only leaves its row in the trail.</summary>
/// <param name="Step">The page's path.</param>
public sealed record RefuseStep(string Step) : ICommand<Result>, IAudited
{
    public string Action => "skip_step";
    public AuditRef? Subject => AuditRef.Page(Step);
}

internal sealed class RefuseStepHandler : IRequestHandler<RefuseStep, Result>
{
    private static readonly Failure Skipped = new(FailureKind.Refused, "common.step_skipped");

    public Task<Result> Handle(RefuseStep request, CancellationToken cancellationToken) => Task.FromResult<Result>(Skipped);
}
