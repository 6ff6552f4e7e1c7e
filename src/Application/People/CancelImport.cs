using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.People;

/// <summary>Ends a run that is not applied yet: at once, or as soon as the worker that is at it hears of it. Nothing of it is loaded.</summary>
public sealed record CancelImport(Guid RunId) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "cancel_import";
    public Permission Needs => Permission.ImportPeople;
    public AuditRef? Subject => AuditRef.ImportRun(RunId);
}

internal sealed class CancelImportHandler(IRepository<ImportRun> runs, TimeProvider clock) : IRequestHandler<CancelImport, Result>
{
    public async Task<Result> Handle(CancelImport request, CancellationToken cancellationToken) =>
        await runs.Take(new ImportRunSpecs.ById(request.RunId), cancellationToken) is { } run ? run.Cancel(clock.GetUtcNow()) : ImportRunFailures.NotFound;
}
