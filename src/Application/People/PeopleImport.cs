using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.People;

/// <summary>What is to be imported, and how.</summary>
/// <param name="FactsFile">Null: facts stay as they are.</param>
internal sealed record ImportOrder(string PeopleFile, string? FactsFile)
{
    public bool DryRun { get; init; }

    /// <summary>Whether the right rows are stored without the others; else every row or none.</summary>
    public bool Rejecting { get; init; }

    /// <summary>Rows are told apart, and yet nothing is stored when one is refused.</summary>
    public bool OnlyWhole { get; init; }

    /// <summary>Hears how far it is, on the importing thread.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }

    /// <summary>Runs when all is checked and nothing is stored: what is wrong, and whether the rest could be stored. Where it fails, nothing is.</summary>
    public required Func<ImportProblems, bool, Task> BeforeStore { get; init; }
}

/// <summary>The one way into the records, whoever asks: reads, checks, and stores in the command's transaction.</summary>
internal sealed class PeopleImport(ICsvFiles files, IPeopleStore store, TimeProvider clock)
{
    public async Task<ImportReport> Run(ImportOrder order, CancellationToken stop)
    {
        var problems = new ImportProblems(order.Rejecting);
        var people = new PersonRows(Colombia.Today(clock), problems);
        var facts = new FactRows(problems);

        await store.Begin(stop);
        await store.StagePeople(people.In(Lines(order, ImportFile.People, problems)), stop);
        // A row that cannot be read would make orphans of its facts: those are told once the people are right.
        var peopleAreWhole = problems.Count == 0;
        await store.StageFacts(facts.In(Lines(order, ImportFile.Facts, problems)), stop);

        Tell(order, ImportStage.Check, 0);
        await store.Check(problems, order.Rejecting || peopleAreWhole, order.Rejecting, stop);
        var whole = order.Rejecting ? problems.CanBeRejected : problems.Count == 0;
        await order.BeforeStore(problems, whole);
        Tell(order, ImportStage.Check, 1);

        var counts = ImportCounts.None;
        var stored = whole && !order.DryRun && (problems.Count == 0 || !order.OnlyWhole);
        if (stored)
        {
            Tell(order, ImportStage.Store, 0);
            counts = await store.Store(stop);
            Tell(order, ImportStage.Store, 1);
        }

        return new ImportReport(stored, people.Count, facts.Count, facts.Empty, counts, problems.Count, problems.Listed)
        {
            Rejected = order.Rejecting && whole && problems.Count > 0,
            PeopleUnchanged = people.Right - problems.PeopleRepeated - counts.PeopleAdded - counts.PeopleChanged,
        };
    }

    private IEnumerable<CsvLine> Lines(ImportOrder order, ImportFile file, ImportProblems problems)
    {
        var (path, columns, stage) = file == ImportFile.People
            ? (order.PeopleFile, PersonRows.Columns, ImportStage.ReadPeople)
            : (order.FactsFile, FactRows.Columns, ImportStage.ReadFacts);
        return path is null ? [] : files.Read(path, columns, (line, column, code, arguments) => problems.Add(file, line, column, code, arguments),
            fraction => Tell(order, stage, fraction));
    }

    private static void Tell(ImportOrder order, ImportStage stage, double fraction) =>
        order.Progress?.Report(new ImportProgress(stage, fraction));
}
