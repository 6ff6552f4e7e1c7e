using Ventanilla.Domain.People;

namespace Ventanilla.Application.People;

/// <summary>The files of a run are over: whoever looks is told so, and what was never approved is cancelled.</summary>
public sealed record LetImportFilesGo(Guid RunId) : ICommand<Result>;

internal sealed class LetImportFilesGoHandler(IRepository<ImportRun> runs, TimeProvider clock) : IRequestHandler<LetImportFilesGo, Result>
{
    public async Task<Result> Handle(LetImportFilesGo request, CancellationToken cancellationToken) =>
        await runs.Take(new ImportRunSpecs.ById(request.RunId), cancellationToken) is { } run ? run.LetFilesGo(clock.GetUtcNow()) : ImportRunFailures.NotFound;
}
