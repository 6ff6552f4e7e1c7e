using Ventanilla.Domain.People;

namespace Ventanilla.Application.People;

/// <summary>One line of a file.</summary>
/// <param name="Number">As an editor counts them.</param>
/// <param name="Cells">In the order of the columns that were asked for, whatever theirs; the array is used again for the next line.</param>
public readonly record struct CsvLine(long Number, string[] Cells);

/// <summary>Hears of a problem: line, column, code of <see cref="ImportCodes"/>, arguments.</summary>
public delegate void TellProblem(long line, string? column, string code, params object[] arguments);

/// <summary>Reads CSV files as organisations have them: UTF-8 with or without a mark, comma, semicolon or tab, columns in any order.</summary>
public interface ICsvFiles
{
    /// <summary>Line by line, in flat memory. A line that cannot be read is told and left out; a file that cannot be read is told and empty.</summary>
    /// <param name="progress">Hears now and then how much of the file is read, 0 to 1.</param>
    IEnumerable<CsvLine> Read(string path, IReadOnlyList<string> columns, TellProblem tell, Action<double> progress);

    /// <summary>Writes the header and the lines that have a reason as they are, with the reason in a column more; only what a spreadsheet would take for a
    /// formula has an apostrophe before it, which an import passes over. The file is there whole or not at all.</summary>
    /// <param name="reason">Of a line, as an editor counts them; null for those that are right.</param>
    void WriteRejects(string source, string target, Func<long, string?> reason);

    /// <summary>The same into a stream, which stays open.</summary>
    void WriteRejects(string source, Stream target, Func<long, string?> reason);
}

/// <summary>A person of the file; the id counts only if the document is not on record yet.</summary>
public readonly record struct StagedPerson(long Line, Person Person);

/// <summary>A fact of the file, whose person and stratum are found when it is stored; no fact where the file says that there is none.</summary>
public readonly record struct StagedFact(long Line, Document Document, string Kind, PersonFact? Fact);

/// <summary>Takes rows by the million, on the provider's bulk path, inside the command's one transaction: rows are staged, checked
/// against each other and the record, and stored set by set.</summary>
public interface IPeopleStore
{
    /// <summary>Makes the staging tables, and waits for any other import to end.</summary>
    Task Begin(CancellationToken stop);

    Task StagePeople(IEnumerable<StagedPerson> people, CancellationToken stop);
    Task StageFacts(IEnumerable<StagedFact> facts, CancellationToken stop);

    /// <summary>Tells what only all rows together show: documents and facts that come twice, and (if asked) facts of nobody.</summary>
    /// <param name="reject">Whether the rows that are told are taken out of what was staged.</param>
    Task Check(ImportProblems problems, bool factsOfNobody, bool reject, CancellationToken stop);

    /// <summary>What becomes of each row of a file that is still staged, in the order of its lines. Asked before anything is stored.</summary>
    IAsyncEnumerable<(long Line, RowOutcome Outcome)> Outcomes(ImportFile file, CancellationToken stop);

    /// <summary>Writes what was staged, and only what differs.</summary>
    Task<ImportCounts> Store(CancellationToken stop);
}
