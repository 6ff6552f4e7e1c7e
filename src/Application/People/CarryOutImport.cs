using Ventanilla.Domain.People;

namespace Ventanilla.Application.People;

/// <summary>Checks the files of a run that a worker has begun, or imports them: the records and the word that they are in are one commit, so a run is
/// applied once or not at all. The report of its rows is written before anything is stored.</summary>
public sealed record CarryOutImport(Guid RunId) : ICommand<Result>, IActsOutside, IAudited
{
    public string Action => "carry_out_import";
    public AuditRef? Subject => AuditRef.ImportRun(RunId);
}

internal sealed class CarryOutImportHandler(
    IRepository<ImportRun> runs, PeopleImport import, IPeopleStore store, IImportFiles files, IImportNotes notes, Trail trail, TimeProvider clock)
    : IRequestHandler<CarryOutImport, Result>
{
    public async Task<Result> Handle(CarryOutImport request, CancellationToken cancellationToken)
    {
        var id = request.RunId;
        switch (await runs.List(new ImportRunSpecs.Order(id), cancellationToken))
        {
            case [{ Is: ImportState.Checking or ImportState.Applying } asked]:
                return await CarryOut(id, asked, cancellationToken);
            default:
                trail.Ended("not_due");
                return Result.Done;
        }
    }

    private async Task<Result> CarryOut(Guid id, ImportOrderOf asked, CancellationToken stop)
    {
        await using var watch = new ImportWatch(notes, id, clock, stop);
        var tally = ImportTally.None;
        ImportReport report;
        try
        {
            report = await import.Run(new ImportOrder(files.PathOf(id, ImportFile.People), asked.HasFacts ? files.PathOf(id, ImportFile.Facts) : null)
            {
                Rejecting = true,
                DryRun = asked.Is is ImportState.Checking,
                // An import that was approved whole falls back to its check when a row of it is wrong by now.
                OnlyWhole = !asked.InPart,
                Progress = watch,
                BeforeStore = async (problems, usable) =>
                {
                    var rows = new ImportRows(store, problems, usable);
                    await files.WriteReport(id, rows.All(watch.Token), watch.Token);
                    tally = rows.Tally;
                },
            }, watch.Token);
        }
        catch (Exception) when (watch.IsAsked)
        {
            return ImportRunFailures.Cancelled;
        }

        await watch.End();
        if (await runs.Take(new ImportRunSpecs.ById(id), stop) is not { } run)
            return ImportRunFailures.NotFound;
        if (run.CancelAskedAt is not null)
            return ImportRunFailures.Cancelled;
        var verdict = report.ProblemCount == 0 ? ImportVerdict.Whole : report.Rejected ? ImportVerdict.InPart : ImportVerdict.Unusable;
        trail.Ended(report.Stored ? "applied" : "checked");
        return report.Stored ? run.Apply(tally, clock.GetUtcNow()) : run.Check(verdict, tally, clock.GetUtcNow());
    }
}
