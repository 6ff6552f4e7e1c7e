using Ventanilla.Domain.People;

namespace Ventanilla.Application.People;

/// <summary>Carries out the checks and imports that were asked for, one after the other, the oldest first. One worker at a time over all machines: what it finds
/// half done is of one that died, and is begun anew.</summary>
public sealed record RunImports : ICommand<Result>, IOneAtATime, IActsOutside;

internal sealed class RunImportsHandler(IRepository<ImportRun> runs, IMediator mediator) : IRequestHandler<RunImports, Result>
{
    public async Task<Result> Handle(RunImports request, CancellationToken cancellationToken)
    {
        while (await runs.List(new ImportRunSpecs.ToDo(), cancellationToken) is [var id])
        {
            var begun = await mediator.Send(new BeginImport(id), cancellationToken);
            if (!begun.Succeeded)
                return begun;
            // A fault leaves the run as it is, for the next round: so many times as it may be tried.
            var ended = await mediator.Send(new CarryOutImport(id), cancellationToken);
            if (ended.Failures is [{ } failure] && failure == ImportRunFailures.Cancelled)
                ended = await mediator.Send(new GiveUpImport(id), cancellationToken);
            if (!ended.Succeeded)
                return ended;
        }

        return Result.Done;
    }
}
