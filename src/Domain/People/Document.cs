namespace Ventanilla.Domain.People;

/// <summary>The kinds of identity document that the records use; the names are those of the import file.</summary>
public enum DocumentType { CC, CE, TI, NIT, PA, PPT }

/// <summary>An identity document: its type and its number as digits or letters, without dots, dashes or spaces.</summary>
public sealed record Document(DocumentType Type, string Number)
{
    public const int MaxLength = 20;

    /// <summary>What makes two documents the same one, e.g. <c>CC:1032456789</c>. An identity card (TI) becomes a cédula (CC) of the
    /// same number at eighteen: they are one.</summary>
    public string Key => $"{(Type == DocumentType.TI ? DocumentType.CC : Type)}:{Number}";

    /// <summary>Reads a number as people type it ("1.032.456-789"); null when it cannot be one of that type.</summary>
    public static Document? Read(DocumentType type, string? typed)
    {
        if (typed is null || typed.Length > 40)
            return null;
        var number = typed.AsSpan().ContainsAnyExceptInRange('0', '9')
            ? new string([.. typed.Where(c => c is not ('.' or '-' or ' ' or ',')).Select(char.ToUpperInvariant)])
            : typed;
        // Zeros in front are a matter of how a list is kept: with and without them it is the same number.
        if (number.All(char.IsAsciiDigit))
            number = number.TrimStart('0');
        var letters = type is DocumentType.PA or DocumentType.CE;
        var fits = number.Length is >= 4 and <= MaxLength
            && number.All(c => char.IsAsciiDigit(c) || (letters && char.IsAsciiLetterUpper(c)));
        return fits ? new Document(type, number) : null;
    }

    /// <summary>The number with all but its last two figures hidden, at a constant length.</summary>
    public string Masked => "******" + Number[^2..];
}
