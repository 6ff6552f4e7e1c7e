using Ventanilla.Domain.People;

namespace Ventanilla.Application.People;

/// <summary>Where the files of an import from the browser lie while they live, and its report: in a folder that every machine sees, outside of what is served.
/// Never whole in memory.</summary>
public interface IImportFiles
{
    /// <summary>Takes a file over, as far as <paramref name="most"/> bytes; whole or not at all.</summary>
    /// <returns>False when it is longer: then nothing is kept.</returns>
    Task<bool> Put(Guid run, ImportFile file, Stream content, long most, CancellationToken stop);

    string PathOf(Guid run, ImportFile file);

    /// <summary>Writes the report in the place of the one before, whole or not at all.</summary>
    Task WriteReport(Guid run, IAsyncEnumerable<ReportRow> rows, CancellationToken stop);

    /// <summary>Some rows from a place on, which is 0 at the beginning, and where to read on: null at the end.</summary>
    /// <param name="refused">Only those that are refused.</param>
    (IReadOnlyList<ReportRow> Rows, long? Next) ReadReport(Guid run, bool refused, long from, int count);

    /// <summary>All rows, one by one.</summary>
    IEnumerable<ReportRow> Report(Guid run, bool refused);

    /// <summary>A file without a name for what somebody downloads, gone when it is closed.</summary>
    Stream Scratch();

    /// <summary>Of none too.</summary>
    void Delete(Guid run);

    /// <summary>Every run of which there is something.</summary>
    IEnumerable<Guid> List();
}

/// <summary>How far a run is, written beside its transaction, which nobody else sees into.</summary>
public interface IImportNotes
{
    /// <returns>False when somebody asked for it to stop.</returns>
    Task<bool> Note(Guid run, ImportStage stage, int hundredths, CancellationToken stop);
}
