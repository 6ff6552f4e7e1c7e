using System.Globalization;

namespace Ventanilla.Domain.People;

/// <summary>A date as a person types it, in three parts: the month as a number or by its name, in Spanish or English, whole or shortened ("mar."). A
/// year of two digits is nobody's guess to make.</summary>
public static class TypedDate
{
    private const int ShortestName = 3;

    private static readonly string[][] Months =
    [
        ["enero", "january"], ["febrero", "february"], ["marzo", "march"], ["abril", "april"], ["mayo", "may"], ["junio", "june"],
        ["julio", "july"], ["agosto", "august"], ["septiembre", "setiembre", "september"], ["octubre", "october"], ["noviembre", "november"], ["diciembre", "december"],
    ];

    public static Result<DateOnly> Read(string? day, string? month, string? year)
    {
        if (Number(day) is not { } d || MonthOf(Typed.Plain(month ?? "")) is not { } m || Number(year?.Replace("'", "", StringComparison.Ordinal)) is not { } y)
            return DateFailures.Unreadable;
        if (y < 1000 && Typed.Plain(year!).Length < 4)
            return DateFailures.ShortYear;
        if (y is < 1000 or > 9999)
            return DateFailures.Unreadable;
        return m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : DateFailures.NoSuchDay;
    }

    private static int? MonthOf(string typed)
    {
        if (Number(typed) is { } number)
            return number;
        var name = typed.Split(' ')[^1].TrimEnd('.');
        var found = name.Length < ShortestName ? -1 : Array.FindIndex(Months, m => m.Any(n => n.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
        return found < 0 ? null : found + 1;
    }

    private static int? Number(string? typed) =>
        int.TryParse(Typed.Plain(typed ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

public static class DateFailures
{
    public static readonly Failure Unreadable = new(FailureKind.Invalid, "common.date");
    public static readonly Failure NoSuchDay = new(FailureKind.Invalid, "common.date_missing");
    public static readonly Failure ShortYear = new(FailureKind.Invalid, "common.date_short_year");

    /// <summary>Those that say more than that it is no date.</summary>
    public static readonly IReadOnlyList<Failure> Precise = [NoSuchDay, ShortYear];
}
