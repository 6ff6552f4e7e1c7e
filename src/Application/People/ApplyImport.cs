using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.People;

/// <summary>Has what was checked loaded, by another member than gave the files unless the portal says that one is enough. Of two who press at once one is heard.</summary>
/// <param name="InPart">Without the rows that are refused; else every row, or none.</param>
public sealed record ApplyImport(Guid RunId, bool InPart) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "apply_import";
    public Permission Needs => Permission.ImportPeople;
    public AuditRef? Subject => AuditRef.ImportRun(RunId);
}

internal sealed class ApplyImportHandler(IRepository<ImportRun> runs, ImportWorkers workers, PortalPolicy policy, ICaller caller, TimeProvider clock)
    : IRequestHandler<ApplyImport, Result>
{
    public async Task<Result> Handle(ApplyImport request, CancellationToken cancellationToken)
    {
        if (await runs.Take(new ImportRunSpecs.ById(request.RunId), cancellationToken) is not { } run)
            return ImportRunFailures.NotFound;
        workers.Wake();
        return run.Approve(caller.StaffId!.Value, policy.People.ImportNeedsTwo, request.InPart, clock.GetUtcNow());
    }
}
