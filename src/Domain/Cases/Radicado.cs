using System.Globalization;
using System.Text.RegularExpressions;

namespace Ventanilla.Domain.Cases;

/// <summary>The number of a case, as people write it on paper: the year and a consecutive number within it, <c>2026-000001</c>.</summary>
public readonly partial record struct Radicado(int Year, int Number)
{
    private const int LongestTyped = 60;

    /// <summary>Reads what was typed or pasted: with or without zeros in front, and with the word before it; null when it cannot be one.</summary>
    public static Radicado? Read(string? typed) =>
        typed is { Length: <= LongestTyped } && Form().Match(Typed.Plain(typed)) is { Success: true } read
        && new Radicado(int.Parse(read.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(read.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            is { Number: > 0 } radicado ? radicado : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:000000}");

    [GeneratedRegex(@"^(?:radicado|radicaci[oó]n|case|caso)?\s*(?:n[.úu]?\s*[º°o]?\.?|#)?\s*[:.]?\s*([12][0-9]{3})\s*[- ]\s*([0-9]{1,9})\s*\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

/// <summary>The last number that a year has given. Its row is locked from the draw to the commit: no number is given twice, and a filing that fails
/// leaves no gap.</summary>
public sealed class RadicadoYear
{
    private RadicadoYear() { }

    public int Year { get; private init; }
    public int Last { get; private set; }

    public static RadicadoYear Begin(int year) => new() { Year = year };

    public Radicado Next() => new(Year, ++Last);

    /// <summary>Leaves out numbers that a database which is lost may have given.</summary>
    /// <returns>The next one that is given.</returns>
    public Radicado Skip(int count) => new(Year, (Last += count) + 1);
}

public static class RadicadoSpecs
{
    public sealed class OfYear : Specification<RadicadoYear>
    {
        public OfYear(int year) => Query.Where(y => y.Year == year);
    }
}
