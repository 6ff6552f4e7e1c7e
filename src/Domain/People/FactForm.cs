using System.Globalization;

namespace Ventanilla.Domain.People;

/// <summary>How a value looks, apart from what it says: a date, a month, so many digits, or text of a case and length class.
/// Two values of one form can stand side by side without either standing out.</summary>
public static class FactForm
{
    public const string Date = "date";
    public const string Month = "month";

    private const int Longest = 20;

    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "-", "--", "N/A", "N.A", "NA", "S/D", "S/I", "NULL", "NONE", "SIN ASIGNAR", "NO APLICA", "NO REGISTRA", "NO TIENE", "NINGUNO", "NINGUNA", "SIN DATO",
        "SIN DATOS", "SIN REGISTRO", "SIN INFORMACION", "SIN INFORMACIÓN",
        // What a spreadsheet shows in a cell whose formula failed, in Spanish and in English.
        "#N/A", "#N/D", "#¡REF!", "#REF!", "#¡VALOR!", "#VALUE!", "#¡DIV/0!", "#DIV/0!", "#¿NOMBRE?", "#NAME?", "#¡NUM!", "#NUM!", "#¡NULO!", "#NULL!",
    };

    /// <summary>True for what a record holds when it holds nothing ("Sin asignar", with or without a full stop): never a fact, never an option.</summary>
    public static bool IsEmpty(string? value)
    {
        if (value is null)
            return true;
        var text = value.Trim();
        return text.Length <= Longest && (Empty.Contains(text.TrimEnd('.')) || Empty.Contains(Typed.Plain(text.Normalize()).TrimEnd('.')));
    }

    public static string Of(string value)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return Date;
        if (DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return Month;
        if (value.All(char.IsAsciiDigit))
            return $"digits:{value.Length}";
        var letters = value.Where(char.IsLetter).ToList();
        var letterCase = letters.All(char.IsUpper) ? "upper" : letters.All(char.IsLower) ? "lower" : "mixed";
        var length = value.Length switch { <= 10 => "short", <= 20 => "medium", _ => "long" };
        return $"text:{letterCase}:{length}";
    }
}
