using System.Globalization;

namespace Ventanilla.Domain.People;

/// <summary>The kinds of identity document that the records use; the names are those of the import file.</summary>
public enum DocumentType { CC, CE, TI, NIT, PA, PPT }

/// <summary>An identity document: its type and its number as digits or letters, without dots, dashes or spaces; of a NIT without its
/// verification digit.</summary>
public sealed record Document(DocumentType Type, string Number)
{
    public const int MaxLength = 20;

    private const int LongestTyped = 80;

    private static readonly NumberFormatInfo WithDots = new() { NumberGroupSeparator = "." };

    /// <summary>What makes two documents the same one, e.g. <c>CC:1032456789</c>. An identity card (TI) becomes a cédula (CC) of the same number
    /// at eighteen, and the NIT of a natural person is their cédula: they are one. Of a company's NIT no cédula has the number, for nine digits
    /// that begin with 8 or 9 were never issued to a person.</summary>
    public string Key => $"{(Type is DocumentType.TI or DocumentType.NIT ? DocumentType.CC : Type)}:{Number}";

    /// <summary>As people read it: <c>1.032.456.789</c>, of a NIT with its verification digit: <c>860.002.964-4</c>. A passport's is a code and has no dots.</summary>
    public string Shown => Type switch
    {
        DocumentType.PA => Number,
        DocumentType.NIT => $"{Dotted(Number)}-{Nit.CheckDigitOf(Number)}",
        _ => Dotted(Number),
    };

    /// <summary>The number with all but its last two figures hidden, at a constant length.</summary>
    public string Masked => "******" + Number[^2..];

    /// <summary>Reads a number as people type and paste it (<see cref="DocumentText"/>); null when it cannot be one of that type.</summary>
    public static Document? Read(DocumentType type, string? typed) =>
        Meant(type, typed) is var (meant, digit) && (digit is null || digit == Nit.CheckDigitOf(meant.Number)) ? meant : null;

    /// <summary>The NIT that was meant, where nothing is wrong but the verification digit typed with it; else null.</summary>
    public static Document? ReadInSpiteOfDigit(DocumentType type, string? typed) =>
        Meant(type, typed) is var (meant, digit) && digit is not null && digit != Nit.CheckDigitOf(meant.Number) ? meant : null;

    /// <summary>Zeros in front are a matter of how a list is kept: with and without them it is the same number.</summary>
    internal static string WithoutZeros(string number) => IsDigits(number) ? number.TrimStart('0') : number;

    private static (Document Document, int? CheckDigit)? Meant(DocumentType type, string? typed)
    {
        if (typed is null || typed.Length > LongestTyped || DocumentText.Read(type, typed) is not { } text)
            return null;
        var (number, digit) = type == DocumentType.NIT ? Nit.Split(text) : (text, null);
        number = WithoutZeros(number.Replace("-", "", StringComparison.Ordinal));
        return Fits(type, number) ? (new Document(type, number), digit) : null;
    }

    /// <summary>How long a number of each type is. Wide enough for the old series, which are in use.</summary>
    private static (int Min, int Max) LengthOf(DocumentType type) => type switch
    {
        // Registraduría: four to eight digits in order of issue until 2000; since then the NUIP, ten digits from 1.000.000.000 on.
        DocumentType.CC => (4, 10),
        // Registraduría: the NUIP today, of eight or ten digits; before 2000 the birth date and five digits more, eleven.
        DocumentType.TI => (8, 11),
        // Migración Colombia: a running number of six or seven digits; older cards and those of diplomats have letters.
        DocumentType.CE => (4, 10),
        // Migración Colombia, Decreto 216 de 2021: the number of the registration (RUMV).
        DocumentType.PPT => (4, 10),
        // ICAO 9303: nine letters or digits in the machine-readable zone; some states print more.
        DocumentType.PA => (5, 15),
        // DIAN: nine digits for a company; for a natural person those of the cédula.
        DocumentType.NIT => (6, 10),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <param name="number">Of capitals and digits alone, as <see cref="DocumentText"/> reads it.</param>
    private static bool Fits(DocumentType type, string number)
    {
        var (min, max) = LengthOf(type);
        return number.Length >= min && number.Length <= max && type switch
        {
            DocumentType.NIT => IsDigits(number) && Nit.Fits(number),
            DocumentType.PA => number.AsSpan().ContainsAnyInRange('0', '9'),
            DocumentType.CE => true,
            _ => IsDigits(number),
        };
    }

    private static bool IsDigits(string text) => !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static string Dotted(string number) => IsDigits(number) ? long.Parse(number, CultureInfo.InvariantCulture).ToString("N0", WithDots) : number;
}
