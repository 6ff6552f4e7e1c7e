using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.People;

/// <summary>The cells of one line as values; what cannot be one is told, with its column, and comes back as null.</summary>
internal readonly partial struct Cells(ImportFile file, IReadOnlyList<string> columns, ImportProblems problems, CsvLine line)
{
    public static readonly DateOnly Oldest = new(1900, 1, 1);

    private static readonly Dictionary<string, DocumentType> Types =
        Enum.GetValues<DocumentType>().ToDictionary(t => t.ToString(), StringComparer.OrdinalIgnoreCase);

    public string? Text(int column, int maxLength, bool pasted = false)
    {
        var before = problems.Count;
        var text = Known(column, maxLength, pasted);
        if (text is null && problems.Count == before)
            Tell(column, ImportCodes.Required);
        return text;
    }

    /// <summary>Null when it is blank, says that nothing is known ("Sin asignar", <c>#N/A</c>), or was told. Accents come as one sign each, however the file has them.</summary>
    /// <param name="pasted">A number or an address, in which what nobody sees says nothing; in a name it is told.</param>
    public string? Known(int column, int maxLength, bool pasted = false)
    {
        var text = WithoutGuard(pasted ? Typed.Plain(line.Cells[column]) : line.Cells[column].Trim());
        if (text.Length > maxLength)
            return Told(column, ImportCodes.TooLong, text.Length, maxLength);
        if (FactForm.IsEmpty(text) || text == "0")
            return null;
        if (text.Contains('\uFFFD', StringComparison.Ordinal) || Scientific.IsMatch(text))
            return Told(column, ImportCodes.LostValue);
        return Rules.IsPlain(text) ? Composed(text) : Told(column, ImportCodes.StrangeCharacters);
    }

    public Document? Document(int typeColumn, int numberColumn)
    {
        if (Text(typeColumn, 4) is not { } typeName || Text(numberColumn, 40, pasted: true) is not { } typed)
            return null;
        if (!Types.TryGetValue(typeName, out var type))
            Tell(typeColumn, ImportCodes.DocumentType, string.Join(", ", Types.Keys));
        else if (Domain.People.Document.Read(type, typed) is { } document)
            return document;
        else if (Domain.People.Document.ReadInSpiteOfDigit(type, typed) is { } meant)
            Tell(numberColumn, ImportCodes.NitCheckDigit, Nit.CheckDigitOf(meant.Number));
        else
            Tell(numberColumn, ImportCodes.DocumentNumber, type);
        return null;
    }

    public DateOnly? Date(int column, string? text, DateOnly today)
    {
        if (text is null)
            return null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            Tell(column, ImportCodes.Date);
        else if (date > today)
            Tell(column, ImportCodes.DateInFuture);
        else if (date < Oldest)
            Tell(column, ImportCodes.DateTooOld, Oldest.Year);
        else
            return date;
        return null;
    }

    public bool? YesNo(int column)
    {
        switch (Composed(line.Cells[column].Trim()).ToUpperInvariant())
        {
            case "TRUE" or "VERDADERO" or "1" or "SI" or "SÍ" or "S":
                return true;
            case "FALSE" or "FALSO" or "0" or "NO" or "N":
                return false;
            case var said:
                Tell(column, FactForm.IsEmpty(said) ? ImportCodes.Required : ImportCodes.YesNo);
                return null;
        }
    }

    public string? Email(int column)
    {
        if (Known(column, EmailAddress.MaxLength, pasted: true) is not { } text)
            return null;
        if (EmailAddress.Read(text) is { } address)
            return address.Typed;
        Tell(column, ImportCodes.Email);
        return null;
    }

    public string? Phone(int column)
    {
        if (Known(column, 2 * PhoneNumber.MaxLength, pasted: true) is not { } text)
            return null;
        return PhoneNumber.Read(text) ?? Told(column, ImportCodes.Phone);
    }

    public void Tell(int column, string code, params object[] arguments) =>
        problems.Add(file, line.Number, columns[column], code, arguments);

    /// <summary>The apostrophe by which rejects keep a spreadsheet from taking a cell for a formula.</summary>
    private static string WithoutGuard(string text) => text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;

    private static string Composed(string text) => Ascii.IsValid(text) ? text : text.Normalize();

    /// <summary>A long number as a spreadsheet shows and saves it: the figures behind the sixth are gone.</summary>
    [GeneratedRegex(@"\A[0-9]+([.,][0-9]+)?E[+-]?[0-9]+\z")]
    private static partial Regex Scientific { get; }

    public string? Told(int column, string code, params object[] arguments)
    {
        Tell(column, code, arguments);
        return null;
    }
}
