namespace Ventanilla.Application.People;

public enum ImportFile { People, Facts }

/// <summary>What is wrong where. <c>Code</c> is stable (<see cref="ImportCodes"/>) and its text lives in Cli.resx.
/// It names places, never a person's values.</summary>
/// <param name="Line">As an editor counts them, the header being 1; 0 for the file as a whole.</param>
/// <param name="Column">The header's name, or null for the whole line.</param>
public sealed record ImportProblem(ImportFile File, long Line, string? Column, string Code)
{
    /// <summary>Values that the text names, in its order ({0}, {1} …).</summary>
    public IReadOnlyList<object> Arguments { get; init; } = [];
}

/// <summary>Every way a file can be wrong.</summary>
public static class ImportCodes
{
    public const string FileMissing = "import.file_missing";
    public const string FileUnreadable = "import.file_unreadable";
    public const string FileEmpty = "import.file_empty";
    public const string NotUtf8 = "import.not_utf8";
    public const string ColumnsMissing = "import.columns_missing";
    public const string ColumnsUnknown = "import.columns_unknown";
    public const string ColumnsRepeated = "import.columns_repeated";
    public const string CellCount = "import.cell_count";
    public const string BadQuotes = "import.bad_quotes";
    public const string LineEndless = "import.line_endless";
    public const string Required = "import.required";
    public const string TooLong = "import.too_long";
    public const string LostValue = "import.lost_value";
    public const string StrangeCharacters = "import.strange_characters";
    public const string DocumentType = "import.document_type";
    public const string DocumentNumber = "import.document_number";
    public const string NitCheckDigit = "import.nit_check_digit";
    public const string Date = "import.date";
    public const string DateInFuture = "import.date_in_future";
    public const string DateTooOld = "import.date_too_old";
    public const string IssuedBeforeBirth = "import.issued_before_birth";
    public const string Month = "import.month";
    public const string YesNo = "import.yes_no";
    public const string Email = "import.email";
    public const string Phone = "import.phone";
    public const string FactText = "import.fact_text";
    public const string FactUnknown = "import.fact_unknown";
    public const string PersonRepeated = "import.person_repeated";
    public const string FactRepeated = "import.fact_repeated";
    public const string FactOfNobody = "import.fact_of_nobody";
}

/// <summary>Gathers problems in flat memory: all are counted, the first <see cref="MostListed"/> are kept; all of them, up to
/// <see cref="MostRejected"/>, where their rows are to be rejected.</summary>
public sealed class ImportProblems(bool rejecting = false)
{
    public const int MostListed = 1_000;
    public const int MostRejected = 1_000_000;

    private readonly List<ImportProblem> _listed = [];
    private readonly List<ImportProblem> _rejected = [];
    private bool _fileIsBroken;

    public long Count { get; private set; }
    public IReadOnlyList<ImportProblem> Listed => _listed;

    /// <summary>Whether what is wrong are single rows, of files that could be read to their end, and not more of them than anybody would mend.</summary>
    public bool CanBeRejected => !_fileIsBroken && Count == _rejected.Count;

    /// <summary>People of the file who come a second time and are to be rejected.</summary>
    public int PeopleRepeated => _rejected.Count(p => p.Code == ImportCodes.PersonRepeated);

    /// <summary>As many as are kept, in the order in which they were found.</summary>
    public IReadOnlyList<ImportProblem> All => rejecting ? _rejected : _listed;

    public IReadOnlyDictionary<long, ImportProblem[]> ByLine(ImportFile file) =>
        _rejected.Where(p => p.File == file).GroupBy(p => p.Line).ToDictionary(g => g.Key, g => g.ToArray());

    public void Add(ImportFile file, long line, string? column, string code, params object[] arguments)
    {
        Count++;
        _fileIsBroken |= line <= 1 || code is ImportCodes.NotUtf8 or ImportCodes.LineEndless;
        if (_listed.Count == MostListed && !(rejecting && _rejected.Count < MostRejected))
            return;
        var problem = new ImportProblem(file, line, column, code) { Arguments = arguments };
        if (_listed.Count < MostListed)
            _listed.Add(problem);
        if (rejecting && _rejected.Count < MostRejected)
            _rejected.Add(problem);
    }

    /// <summary>Counts problems of which only the first were fetched to be listed.</summary>
    public void AddUnlisted(long more) => Count += more;
}
