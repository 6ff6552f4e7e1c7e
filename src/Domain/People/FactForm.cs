using System.Globalization;

namespace Ventanilla.Domain.People;

/// <summary>How a value looks, apart from what it says: a date, a month, so many digits, or text of a case and length class.
/// Two values of one form can stand side by side without either standing out.</summary>
public static class FactForm
{
    public const string Date = "date";
    public const string Month = "month";

    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
        { "", "-", "N/A", "NA", "NULL", "SIN ASIGNAR", "NO APLICA", "NINGUNO", "NINGUNA", "SIN DATO", "SIN INFORMACION", "SIN INFORMACIÓN" };

    /// <summary>True for what a record holds when it holds nothing ("Sin asignar"): never a fact, never an option.</summary>
    public static bool IsEmpty(string? value) => value is null || Empty.Contains(value.Trim());

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
