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

/// <summary>Gathers problems in flat memory: all are counted, the first <see cref="MostListed"/> are kept.</summary>
public sealed class ImportProblems
{
    public const int MostListed = 1_000;

    private readonly List<ImportProblem> _listed = [];

    public long Count { get; private set; }
    public IReadOnlyList<ImportProblem> Listed => _listed;

    public void Add(ImportFile file, long line, string? column, string code, params object[] arguments)
    {
        Count++;
        if (_listed.Count < MostListed)
            _listed.Add(new ImportProblem(file, line, column, code) { Arguments = arguments });
    }

    /// <summary>Counts problems of which only the first were fetched to be listed.</summary>
    public void AddUnlisted(long more) => Count += more;
}
