using System.Text;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.People;

/// <summary>The report of a run, row by row, as a CSV file in the reader's words; it names places and never a person's values. Or the rows of one of its
/// files that are refused, each with its reasons, to be mended and imported.</summary>
/// <param name="Rejects">The file of which the refused rows are wanted; null: the report.</param>
public sealed record DownloadImportReport(Guid RunId, ImportFile? Rejects, ReportWords Words) : ICommand<Result<Stream>>, IStaffOnly, IAudited
{
    public string Action => "download_import_report";
    public Permission Needs => Permission.ImportPeople;
    public AuditRef? Subject => AuditRef.ImportRun(RunId);
}

/// <summary>The reader's words.</summary>
/// <param name="Header">The five columns of the report: file, line, outcome, column, problem.</param>
public sealed record ReportWords(IReadOnlyList<string> Header, Func<ImportFile, string> File, Func<RowOutcome, string> Outcome, Func<RowProblem, string> Problem);

internal sealed class DownloadImportReportHandler(IImportFiles files, ICsvFiles csv, IRepository<ImportRun> runs)
    : IRequestHandler<DownloadImportReport, Result<Stream>>
{
    public async Task<Result<Stream>> Handle(DownloadImportReport request, CancellationToken cancellationToken)
    {
        if (await runs.Find(new ImportRunSpecs.ById(request.RunId), cancellationToken) is not { HasFiles: true } run)
            return ImportRunFailures.NotFound;
        // A file of which nothing can be loaded may be no table at all: it is not read line by line, for it may be one line.
        if (request.Rejects is not null && run.Verdict is not ImportVerdict.InPart)
            return ImportRunFailures.NotFound;
        var made = files.Scratch();
        if (request.Rejects is { } file)
            WriteRejects(request, file, made);
        else
            WriteReport(request, made, cancellationToken);
        made.Position = 0;
        return made;
    }

    private void WriteReport(DownloadImportReport request, Stream made, CancellationToken stop)
    {
        using var text = new StreamWriter(made, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        text.WriteLine(string.Join(',', request.Words.Header.Select(Quoted)));
        foreach (var row in files.Report(request.RunId, refused: false))
        {
            stop.ThrowIfCancellationRequested();
            foreach (var problem in row.Problems ?? [null!])
                text.WriteLine($"{Quoted(request.Words.File(row.File))},{row.Line},{Quoted(request.Words.Outcome(row.Outcome))},{problem?.Column},"
                    + (problem is null ? "" : Quoted(request.Words.Problem(problem))));
        }
    }

    /// <summary>Both files are read once, side by side, for both are in the order of their lines.</summary>
    private void WriteRejects(DownloadImportReport request, ImportFile file, Stream made)
    {
        using var refused = files.Report(request.RunId, refused: true).Where(r => r.File == file && r.Line > 0).GetEnumerator();
        var more = refused.MoveNext();
        csv.WriteRejects(files.PathOf(request.RunId, file), made, line =>
        {
            while (more && refused.Current.Line < line)
                more = refused.MoveNext();
            return more && refused.Current.Line == line ? string.Join(' ', refused.Current.Problems!.Select(request.Words.Problem)) : null;
        });
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
