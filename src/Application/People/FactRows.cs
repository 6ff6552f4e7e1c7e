using System.Globalization;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.People;

/// <summary>The lines of facts.csv as facts on record; a line with any problem is told and left out.</summary>
internal sealed class FactRows(ImportProblems problems)
{
    public static readonly IReadOnlyList<string> Columns = ["document_type", "document_number", "fact", "value"];

    private const int Kind = 40, Value = 200;

    /// <summary>One string for each kind, however many lines name it.</summary>
    private static readonly Dictionary<string, string> Kinds = FactKinds.Known.ToDictionary(k => k, StringComparer.OrdinalIgnoreCase);

    /// <summary>The lines read so far, good or bad.</summary>
    public long Count { get; private set; }

    /// <summary>Those of them that say nothing.</summary>
    public long Empty { get; private set; }

    public IEnumerable<StagedFact> In(IEnumerable<CsvLine> lines)
    {
        foreach (var line in lines)
        {
            Count++;
            if (Read(line) is { } fact)
                yield return fact;
        }
    }

    private StagedFact? Read(CsvLine line)
    {
        var cells = new Cells(ImportFile.Facts, Columns, problems, line);
        var before = problems.Count;
        var document = cells.Document(0, 1);
        var kind = cells.Text(2, Kind);
        if (kind is not null && !Kinds.TryGetValue(kind, out kind))
            cells.Tell(2, ImportCodes.FactUnknown, string.Join(", ", FactKinds.Known));
        var value = cells.Known(3, Value);
        if (kind is not null && value is not null)
            value = InItsForm(cells, kind, value);
        if (problems.Count > before)
            return null;

        if (value is null)
            Empty++;
        // The person's id and stratum are not known here; form and place in the draw are the domain's in any case.
        return new StagedFact(line.Number, document!, kind!, value is null ? null : PersonFact.OnRecord(Guid.Empty, kind!, value, stratum: ""));
    }

    /// <summary>The kind's name says what its values are: decoys of one form must be of one format, or the odd one out is the answer.</summary>
    private static string? InItsForm(Cells cells, string kind, string value)
    {
        if (kind.EndsWith("_phone", StringComparison.Ordinal))
            return cells.Phone(3) is { } phone ? National(phone) : null;
        if (kind.EndsWith("_date", StringComparison.Ordinal))
            return Parses(value, "yyyy-MM-dd") ? value : cells.Told(3, ImportCodes.Date);
        if (kind.EndsWith("_month", StringComparison.Ordinal))
            return Parses(value, "yyyy-MM") ? value : cells.Told(3, ImportCodes.Month);
        return value.Any(char.IsLetter) ? value : cells.Told(3, ImportCodes.FactText);
    }

    /// <summary>The figures alone, without Colombia's 57 in front of ten of them.</summary>
    private static string National(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length == 12 && digits.StartsWith("57", StringComparison.Ordinal) ? digits[2..] : digits;
    }

    private static bool Parses(string value, string format) =>
        DateOnly.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
