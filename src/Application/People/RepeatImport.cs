using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.People;

/// <summary>Has a run that failed, or that was cancelled, checked once more, as long as its files are there.</summary>
public sealed record RepeatImport(Guid RunId) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "repeat_import";
    public Permission Needs => Permission.ImportPeople;
    public AuditRef? Subject => AuditRef.ImportRun(RunId);
}

internal sealed class RepeatImportHandler(IRepository<ImportRun> runs, ImportWorkers workers, TimeProvider clock) : IRequestHandler<RepeatImport, Result>
{
    public async Task<Result> Handle(RepeatImport request, CancellationToken cancellationToken)
    {
        if (await runs.Take(new ImportRunSpecs.ById(request.RunId), cancellationToken) is not { } run)
            return ImportRunFailures.NotFound;
        workers.Wake();
        return run.Repeat(clock.GetUtcNow());
    }
}
