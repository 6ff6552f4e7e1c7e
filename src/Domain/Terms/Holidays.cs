namespace Ventanilla.Domain.Terms;

/// <summary>The eighteen holidays of Colombia, in the order of their rules.</summary>
public enum Holiday
{
    NewYear, LabourDay, Independence, Boyaca, ImmaculateConception, Christmas,
    HolyThursday, GoodFriday,
    Epiphany, SaintJoseph, PeterAndPaul, Assumption, Diversity, AllSaints, CartagenaIndependence,
    Ascension, CorpusChristi, SacredHeart,
}

/// <summary>When the holidays of a year are (Ley 51 de 1983). Two may share a day: 2025 has seventeen.</summary>
public static class Holidays
{
    /// <summary>Those of that day; nearly always none.</summary>
    public static IReadOnlyList<Holiday> On(DateOnly day) => [.. In(day.Year).Where(h => h.Day == day).Select(h => h.Holiday)];

    public static IReadOnlyList<(Holiday Holiday, DateOnly Day)> In(int year)
    {
        var easter = EasterOf(year);
        return
        [
            (Holiday.NewYear, new(year, 1, 1)),
            (Holiday.LabourDay, new(year, 5, 1)),
            (Holiday.Independence, new(year, 7, 20)),
            (Holiday.Boyaca, new(year, 8, 7)),
            (Holiday.ImmaculateConception, new(year, 12, 8)),
            (Holiday.Christmas, new(year, 12, 25)),
            (Holiday.HolyThursday, easter.AddDays(-3)),
            (Holiday.GoodFriday, easter.AddDays(-2)),
            (Holiday.Epiphany, MondayFrom(new(year, 1, 6))),
            (Holiday.SaintJoseph, MondayFrom(new(year, 3, 19))),
            (Holiday.PeterAndPaul, MondayFrom(new(year, 6, 29))),
            (Holiday.Assumption, MondayFrom(new(year, 8, 15))),
            (Holiday.Diversity, MondayFrom(new(year, 10, 12))),
            (Holiday.AllSaints, MondayFrom(new(year, 11, 1))),
            (Holiday.CartagenaIndependence, MondayFrom(new(year, 11, 11))),
            (Holiday.Ascension, MondayFrom(easter.AddDays(39))),
            (Holiday.CorpusChristi, MondayFrom(easter.AddDays(60))),
            (Holiday.SacredHeart, MondayFrom(easter.AddDays(68))),
        ];
    }

    /// <summary>The Gregorian computus, as Meeus, Jones and Butcher wrote it down.</summary>
    public static DateOnly EasterOf(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        var moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        var early = (golden + 11 * moon + 22 * sunday) / 451;
        return new DateOnly(year, 3, 22).AddDays(moon + sunday - 7 * early);
    }

    /// <summary>That day where it is a Monday, else the next one.</summary>
    private static DateOnly MondayFrom(DateOnly day) => day.AddDays((DayOfWeek.Monday - day.DayOfWeek + 7) % 7);
}
