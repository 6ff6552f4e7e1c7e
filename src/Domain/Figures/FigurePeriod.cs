namespace Ventanilla.Domain.Figures;

/// <summary>From one day to another, both in it. A long one is read as whole months with the days before and after them.</summary>
public sealed record FigurePeriod(DateOnly From, DateOnly To)
{
    /// <summary>Three years: so much is read in one go.</summary>
    public const int MostDays = 3 * 366;

    /// <summary>Up to so many days are drawn one by one, more of them by months.</summary>
    private const int MostDrawn = 92;

    public int Days => To.DayNumber - From.DayNumber + 1;
    public bool IsDrawnByDays => Days <= MostDrawn;

    /// <summary>The first days of the first and the last month that lie whole in it; the last before the first where none does.</summary>
    public (DateOnly First, DateOnly Last) Months =>
        (From.Day == 1 ? From : FirstOf(From).AddMonths(1), FirstOf(To.AddDays(1)).AddMonths(-1));

    public bool HasMonths => Months.First <= Months.Last;

    /// <summary>The last of the days before the whole months.</summary>
    public DateOnly HeadTo => HasMonths ? Months.First.AddDays(-1) : To;

    /// <summary>The first of the days after them.</summary>
    public DateOnly TailFrom => HasMonths ? Months.Last.AddMonths(1) : To.AddDays(1);

    public static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
