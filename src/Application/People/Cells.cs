using System.Globalization;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.People;

/// <summary>The cells of one line as values; what cannot be one is told, with its column, and comes back as null.</summary>
internal readonly struct Cells(ImportFile file, IReadOnlyList<string> columns, ImportProblems problems, CsvLine line)
{
    public static readonly DateOnly Oldest = new(1900, 1, 1);

    private static readonly Dictionary<string, DocumentType> Types =
        Enum.GetValues<DocumentType>().ToDictionary(t => t.ToString(), StringComparer.OrdinalIgnoreCase);

    public string? Text(int column, int maxLength)
    {
        var text = Optional(column, maxLength);
        if (text is null && string.IsNullOrWhiteSpace(line.Cells[column]))
            Tell(column, ImportCodes.Required);
        return text;
    }

    /// <summary>Null when it is blank, or told.</summary>
    public string? Optional(int column, int maxLength)
    {
        var text = line.Cells[column].Trim();
        if (text.Length == 0)
            return null;
        if (text.Length > maxLength)
            return Told(column, ImportCodes.TooLong, text.Length, maxLength);
        return Rules.IsPlain(text) ? text : Told(column, ImportCodes.StrangeCharacters);
    }

    /// <summary>As <see cref="Optional"/>, and null as well for what records say when they know nothing ("Sin asignar").</summary>
    public string? Known(int column, int maxLength) => Optional(column, maxLength) is { } text && !FactForm.IsEmpty(text) ? text : null;

    public Document? Document(int typeColumn, int numberColumn)
    {
        if (Text(typeColumn, 4) is not { } typeName || Text(numberColumn, 40) is not { } typed)
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
        switch (Text(column, 10)?.ToUpperInvariant())
        {
            case "TRUE" or "1" or "SI" or "SÍ":
                return true;
            case "FALSE" or "0" or "NO":
                return false;
            case not null:
                Tell(column, ImportCodes.YesNo);
                break;
        }

        return null;
    }

    public string? Email(int column)
    {
        if (Known(column, EmailAddress.MaxLength) is not { } text)
            return null;
        if (EmailAddress.Read(text) is { } address)
            return address.Typed;
        Tell(column, ImportCodes.Email);
        return null;
    }

    public void Tell(int column, string code, params object[] arguments) =>
        problems.Add(file, line.Number, columns[column], code, arguments);

    private string? Told(int column, string code, params object[] arguments)
    {
        Tell(column, code, arguments);
        return null;
    }
}
