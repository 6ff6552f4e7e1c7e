using Ventanilla.Domain.People;

namespace Ventanilla.Application.People;

/// <summary>The worker let go of a run that somebody cancelled: its transaction is undone.</summary>
public sealed record GiveUpImport(Guid RunId) : ICommand<Result>;

internal sealed class GiveUpImportHandler(IRepository<ImportRun> runs, TimeProvider clock) : IRequestHandler<GiveUpImport, Result>
{
    public async Task<Result> Handle(GiveUpImport request, CancellationToken cancellationToken) =>
        await runs.Take(new ImportRunSpecs.ById(request.RunId), cancellationToken) is { } run ? run.GiveUp(clock.GetUtcNow()) : ImportRunFailures.NotFound;
}
