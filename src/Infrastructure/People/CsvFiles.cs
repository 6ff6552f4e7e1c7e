using System.Text;
using System.Text.Unicode;
using Ventanilla.Application.People;

namespace Ventanilla.Infrastructure.People;

/// <summary>CSV files of this machine.</summary>
internal sealed class CsvFiles : ICsvFiles
{
    /// <summary>The column of rejects that says why; an import passes over it.</summary>
    public const string Reasons = "problem";

    private const int LinesBetweenReports = 5_000;

    public IEnumerable<CsvLine> Read(string path, IReadOnlyList<string> columns, TellProblem tell, Action<double> progress)
    {
        using var stream = Open(path, tell);
        if (stream is null || SeparatorOf(stream, tell) is not { } separator)
            yield break;
        using var table = new CsvTable(stream, separator, columns, tell);
        if (!table.ReadHeader())
            yield break;

        progress(0);
        var lines = 0L;
        while (table.Read())
        {
            yield return table.Line;
            if (++lines % LinesBetweenReports == 0)
                progress((double)stream.Position / stream.Length);
        }

        progress(1);
    }

    public void WriteRejects(string source, string target, Func<long, string?> reason)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        // The target may be the source itself: rejects that were mended and imported again.
        var written = target + ".new";
        using (var rejects = new FileStream(written, FileMode.Create, FileAccess.Write))
            WriteRejects(source, rejects, reason);
        File.Move(written, target, overwrite: true);
    }

    public void WriteRejects(string source, Stream target, Func<long, string?> reason)
    {
        using var header = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        using var lines = new StreamReader(source, Encoding.UTF8);
        using var rejects = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        var separator = SeparatorOf(header, (_, _, _, _) => { }) ?? ',';
        for (var number = 1L; lines.ReadLine() is { } line; number++)
            if ((number == 1 ? Reasons : reason(number)) is { } said)
                rejects.WriteLine($"{Guarded(line, separator)}{separator}{Quoted(said)}");
    }

    /// <summary>An apostrophe before each cell that a spreadsheet would take for a formula, quoted or not.</summary>
    private static string Guarded(string line, char separator)
    {
        StringBuilder? guarded = null;
        var (quoted, begins) = (false, true);
        for (var i = 0; i < line.Length; i++)
        {
            var sign = line[i];
            if (begins && sign is ('=' or '+' or '-' or '@'))
                (guarded ??= new StringBuilder(line, 0, i, line.Length + 8)).Append('\'');
            guarded?.Append(sign);
            if (sign == '"')
                quoted = !quoted;
            // What stands before a formula hides it from nobody.
            begins = sign == separator && !quoted || begins && (sign is '"' || char.IsWhiteSpace(sign));
        }

        return guarded?.ToString() ?? line;
    }

    private static string Quoted(string text) => text == Reasons ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static FileStream? Open(string path, TellProblem tell)
    {
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            if (stream.Length > 0)
                return stream;
            stream.Dispose();
            tell(0, null, ImportCodes.FileEmpty);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            tell(0, null, ImportCodes.FileMissing);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            tell(0, null, ImportCodes.FileUnreadable, fault.Message);
        }

        return null;
    }

    /// <summary>Spreadsheets with Colombian settings write semicolons, other programs tabs: whichever the first line has most of. Null, and told, when
    /// that line is not even text in UTF-8.</summary>
    private static char? SeparatorOf(FileStream stream, TellProblem tell)
    {
        Span<byte> start = stackalloc byte[4096];
        var header = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        var end = header.IndexOfAny((byte)'\r', (byte)'\n');
        header = end < 0 ? header : header[..end];
        if (end >= 0 && (!Utf8.IsValid(header) || header.Contains((byte)0)))
        {
            tell(1, null, ImportCodes.NotUtf8);
            return null;
        }

        var (commas, semicolons, tabs) = (header.Count((byte)','), header.Count((byte)';'), header.Count((byte)'\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
