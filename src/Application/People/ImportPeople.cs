using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.People;

/// <summary>Takes the organisation's records over from two CSV files, in one transaction: every row, or none, or, where there is a place for the
/// others, every right one. Whoever is on record
/// already keeps the id and takes the new values; facts are replaced kind by kind, and one that the file has as empty is forgotten.
/// Safe to run twice. A dry run reads and checks everything and writes nothing.</summary>
public sealed record ImportPeople(string PeopleFile, string FactsFile, bool DryRun) : ICommand<Result<ImportReport>>, IActsOutside, IAudited
{
    public string Action => "import_people";
    public bool IsAudited => !DryRun;

    /// <summary>Hears how far it is, on the importing thread.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }

    /// <summary>Where to write the rows that are wrong: then the right ones are stored without them. Null: every row or none.</summary>
    public ImportRejects? Rejects { get; init; }
}

/// <param name="Folder">Takes <c>people.rejects.csv</c> and <c>facts.rejects.csv</c>: the header and the rows as they were, each with its reasons in
/// a column <c>problem</c>, which an import passes over. So they can be mended and imported.</param>
/// <param name="InWords">A problem in the reader's language.</param>
public sealed record ImportRejects(string Folder, Func<ImportProblem, string> InWords);

/// <summary>What an import read, did, and found wrong. <c>Stored</c> is false where nothing was written: a dry run, a file that cannot be read to its end, or any
/// problem where rejects have no place.</summary>
/// <param name="EmptyFacts">Facts that say nothing ("Sin asignar"): skipped, never stored.</param>
/// <param name="ProblemCount">All of them; <paramref name="Problems"/> lists the first <see cref="ImportProblems.MostListed"/>.</param>
public sealed record ImportReport(
    bool Stored, long PeopleRead, long FactsRead, long EmptyFacts, ImportCounts Counts, long ProblemCount, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>Whether rows were written to the rejects instead of standing in the way of the others.</summary>
    public bool Rejected { get; init; }

    /// <summary>Rows that were stored before as the file has them.</summary>
    public long PeopleUnchanged { get; init; }
}

/// <summary>Rows that were written; what is not counted was already so.</summary>
public sealed record ImportCounts(long PeopleAdded, long PeopleChanged, long FactsAdded, long FactsChanged, long FactsRemoved)
{
    public static readonly ImportCounts None = new(0, 0, 0, 0, 0);
}

public enum ImportStage { ReadPeople, ReadFacts, Check, Store }

/// <param name="Fraction">Of this stage, 0 to 1.</param>
public sealed record ImportProgress(ImportStage Stage, double Fraction);

internal sealed class ImportPeopleHandler(ICsvFiles files, PeopleImport import, Trail trail) : IRequestHandler<ImportPeople, Result<ImportReport>>
{
    public async Task<Result<ImportReport>> Handle(ImportPeople request, CancellationToken cancellationToken)
    {
        var report = await import.Run(new ImportOrder(request.PeopleFile, request.FactsFile)
        {
            DryRun = request.DryRun,
            Rejecting = request.Rejects is not null,
            Progress = request.Progress,
            // Where the rejects cannot be written, nothing is stored.
            BeforeStore = (problems, whole) =>
            {
                if (request.Rejects is not null && whole)
                    Reject(request, problems);
                return Task.CompletedTask;
            },
        }, cancellationToken);

        trail.About(AuditRef.Import(report.PeopleRead, report.FactsRead, report.ProblemCount));
        if (!report.Stored)
            trail.Ended("people.import_refused");
        else if (report.ProblemCount > 0)
            trail.Ended("done_in_part");
        return report;
    }

    private void Reject(ImportPeople request, ImportProblems problems)
    {
        foreach (var (file, source, target) in new[]
                 {
                     (ImportFile.People, request.PeopleFile, "people.rejects.csv"), (ImportFile.Facts, request.FactsFile, "facts.rejects.csv"),
                 })
            if (problems.ByLine(file) is { Count: > 0 } rejected)
                files.WriteRejects(source, Path.Combine(request.Rejects!.Folder, target), line =>
                    rejected.TryGetValue(line, out var reasons) ? string.Join(' ', reasons.Select(request.Rejects.InWords)) : null);
    }
}
