using Ventanilla.Domain.People;

namespace Ventanilla.Application.People;

/// <summary>A worker takes a run, in a commit of its own that everybody sees. One that was tried too often has failed.</summary>
public sealed record BeginImport(Guid RunId) : ICommand<Result>;

internal sealed class BeginImportHandler(IRepository<ImportRun> runs, TimeProvider clock) : IRequestHandler<BeginImport, Result>
{
    public async Task<Result> Handle(BeginImport request, CancellationToken cancellationToken) =>
        await runs.Take(new ImportRunSpecs.ById(request.RunId), cancellationToken) is { } run ? run.Begin(clock.GetUtcNow()) : ImportRunFailures.NotFound;
}
