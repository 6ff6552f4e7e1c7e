namespace Ventanilla.Domain.Tests.Terms;

/// <summary>The same calendar made another way, to compare with: Easter from the printed table of Paschal full moons, each holiday searched for day by
/// day, every term walked one day at a time.</summary>
internal static class Almanac
{
    /// <summary>The Paschal full moon of each golden number, for 1900 to 2199 (Book of Common Prayer).</summary>
    private static readonly string[] FullMoons =
    [
        "04-14", "04-03", "03-23", "04-11", "03-31", "04-18", "04-08", "03-28", "04-16", "04-05",
        "03-25", "04-13", "04-02", "03-22", "04-10", "03-30", "04-17", "04-07", "03-27",
    ];

    private static readonly string[] Fixed = ["01-01", "05-01", "07-20", "08-07", "12-08", "12-25"];
    private static readonly string[] Moved = ["01-06", "03-19", "06-29", "08-15", "10-12", "11-01", "11-11"];
    private static readonly Dictionary<int, HashSet<DateOnly>> Years = Enumerable.Range(1999, 104).ToDictionary(y => y, HolidaysOf);

    /// <summary>The Sunday after the full moon.</summary>
    public static DateOnly Easter(int year) => Next(DayOfWeek.Sunday, Date(year, FullMoons[year % 19]).AddDays(1));

    public static bool IsHoliday(DateOnly day) => Years[day.Year].Contains(day);

    public static bool IsBusinessDay(DateOnly day, bool saturdays = false) =>
        day.DayOfWeek != DayOfWeek.Sunday && (saturdays || day.DayOfWeek != DayOfWeek.Saturday) && !IsHoliday(day);

    /// <summary>The last day of so many, of what was filed at that time of that day.</summary>
    public static DateOnly Due(DateOnly filed, TimeOnly time, TimeOnly closes, int days, bool saturdays = false)
    {
        var received = IsBusinessDay(filed, saturdays) && time <= closes ? filed : NextBusinessDay(filed, saturdays);
        for (var left = days; left > 0; left--)
            received = NextBusinessDay(received, saturdays);
        return received;
    }

    public static DateOnly NextBusinessDay(DateOnly day, bool saturdays = false)
    {
        do
            day = day.AddDays(1);
        while (!IsBusinessDay(day, saturdays));
        return day;
    }

    private static HashSet<DateOnly> HolidaysOf(int year)
    {
        var easter = Easter(year);
        int[] afterEaster = [39, 60, 68];
        return
        [
            .. Fixed.Select(d => Date(year, d)),
            easter.AddDays(-3), easter.AddDays(-2),
            .. Moved.Select(d => Next(DayOfWeek.Monday, Date(year, d))),
            .. afterEaster.Select(d => Next(DayOfWeek.Monday, easter.AddDays(d))),
        ];
    }

    private static DateOnly Next(DayOfWeek wanted, DateOnly day)
    {
        while (day.DayOfWeek != wanted)
            day = day.AddDays(1);
        return day;
    }

    private static DateOnly Date(int year, string monthAndDay) => DateOnly.ParseExact($"{year}-{monthAndDay}", "yyyy-MM-dd", null);
}
