using Ventanilla.Domain.People;

namespace Ventanilla.Application.People;

/// <summary>Deletes the files of imports whose life is over, and those that no run knows for a day. The history stays. Safe to run twice and to be
/// interrupted: a run says first that its files are gone.</summary>
public sealed record SweepImports : ICommand<Result>, IOneAtATime, IActsOutside;

internal sealed class SweepImportsHandler(IRepository<ImportRun> runs, IImportFiles files, IMediator mediator, TimeProvider clock) : IRequestHandler<SweepImports, Result>
{
    public async Task<Result> Handle(SweepImports request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        while (await runs.List(new ImportRunSpecs.Over(now - ImportRun.FilesLive), cancellationToken) is { Count: > 0 } over)
            foreach (var id in over)
                if (await mediator.Send(new LetImportFilesGo(id), cancellationToken) is { Succeeded: false } refused)
                    return refused;

        // An id begins with its time; what is younger may be about to be committed.
        var yesterday = Guid.CreateVersion7(now.AddDays(-1));
        foreach (var some in files.List().Where(id => id.CompareTo(yesterday) < 0).Chunk(100))
        {
            var known = await runs.List(new ImportRunSpecs.WithFiles(some), cancellationToken);
            foreach (var gone in some.Except(known))
                files.Delete(gone);
        }

        return Result.Done;
    }
}
