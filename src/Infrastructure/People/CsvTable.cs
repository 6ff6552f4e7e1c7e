using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Ventanilla.Application.People;

namespace Ventanilla.Infrastructure.People;

/// <summary>One open file: its header is matched by name, its lines come in the order asked for.</summary>
internal sealed class CsvTable(Stream stream, char separator, IReadOnlyList<string> columns, TellProblem tell) : IDisposable
{
    /// <summary>Bytes. More than any line of long cells that are told one by one; it bounds the memory.</summary>
    private const int LongestLine = 1 << 20;

    private readonly CsvReader _csv = CsvReader.Create(stream, new CsvReaderOptions
    {
        Separator = separator,
        HasHeader = false,
        TrackLineNumbers = true,
        // A quote that is never closed costs its own line and not the rest of the file.
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = bad => tell(bad.LineNumber, null, ImportCodes.BadQuotes),
        MaxRecordSize = LongestLine,
        IncludeValuesInExceptions = false,
    });
    private readonly string[] _cells = new string[columns.Count];
    private int[] _places = [];
    private int _width;

    public CsvLine Line { get; private set; }

    /// <summary>False, and told, when the columns are not those asked for.</summary>
    public bool ReadHeader()
    {
        if (!Next())
            return false;
        var names = Enumerable.Range(0, _csv.FieldCount).Select(i => _csv.GetString(i).Trim().ToLowerInvariant()).ToList();
        var asked = names.Where(n => n != CsvFiles.Reasons).ToList();
        var whole = NoneOr(ImportCodes.ColumnsMissing, columns.Except(asked))
            & NoneOr(ImportCodes.ColumnsUnknown, asked.Except(columns).Select(Shown))
            & NoneOr(ImportCodes.ColumnsRepeated, asked.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => Shown(g.Key)));
        _width = names.Count;
        _places = [.. columns.Select(name => names.IndexOf(name))];
        return whole;
    }

    /// <summary>The next line of the right width; others are told on the way. A spreadsheet saves its empty rows as separators alone: they are none.</summary>
    public bool Read()
    {
        while (Next())
        {
            if (IsBlank())
                continue;
            if (_csv.FieldCount != _width)
            {
                tell(_csv.LineNumber, null, ImportCodes.CellCount, _csv.FieldCount, _width);
                continue;
            }

            for (var i = 0; i < _cells.Length; i++)
                _cells[i] = _csv.GetString(_places[i]);
            Line = new CsvLine(_csv.LineNumber, _cells);
            return true;
        }

        return false;
    }

    public void Dispose() => _csv.Dispose();

    private bool IsBlank()
    {
        var line = _csv.RawRecord;
        var said = line.IndexOfAnyExcept([(byte)separator, .. " \t\"\r\n"u8]);
        // Most lines are told from an empty one by their first letter; one that begins beyond ASCII may be of hard spaces.
        return said < 0 || (line[said] > 0x7F && Encoding.UTF8.GetString(line).All(c => c == separator || c == '"' || char.IsWhiteSpace(c)));
    }

    /// <summary>False at the end, and where reading on would make no sense.</summary>
    private bool Next()
    {
        try
        {
            if (!_csv.Read())
                return false;
            if (Utf8.IsValid(_csv.RawRecord))
                return true;
            tell(_csv.LineNumber, null, ImportCodes.NotUtf8);
        }
        catch (CsvFormatException fault)
        {
            tell(fault.LineNumber, null, ImportCodes.LineEndless, LongestLine);
        }

        return false;
    }

    private bool NoneOr(string code, IEnumerable<string> names)
    {
        if (string.Join(", ", names) is not { Length: > 0 } listed)
            return true;
        tell(1, null, code, listed);
        return false;
    }

    /// <summary>A name from the file, fit for a terminal.</summary>
    private static string Shown(string name) =>
        name.Length == 0 ? "''" : new string([.. name.Take(40).Select(c => char.IsControl(c) ? '?' : c)]);
}
