using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Domain.Tests.Terms;

public sealed class HolidaysTests
{
    [Fact]
    public void Those_of_2026_are_as_printed() => Holidays.In(2026).Select(h => h.Day.ToString("d/M", null)).Order().ShouldBe(
        new[] { "1/1", "12/1", "23/3", "2/4", "3/4", "1/5", "18/5", "8/6", "15/6", "29/6", "20/7", "7/8", "17/8", "12/10", "2/11", "16/11", "8/12", "25/12" }.Order());

    [Theory]
    [InlineData(Holiday.NewYear, "2026-01-01")]
    [InlineData(Holiday.Epiphany, "2026-01-12")]
    [InlineData(Holiday.SaintJoseph, "2026-03-23")]
    [InlineData(Holiday.HolyThursday, "2026-04-02")]
    [InlineData(Holiday.GoodFriday, "2026-04-03")]
    [InlineData(Holiday.LabourDay, "2026-05-01")]
    [InlineData(Holiday.Ascension, "2026-05-18")]
    [InlineData(Holiday.CorpusChristi, "2026-06-08")]
    [InlineData(Holiday.SacredHeart, "2026-06-15")]
    [InlineData(Holiday.PeterAndPaul, "2026-06-29")]
    [InlineData(Holiday.Independence, "2026-07-20")]
    [InlineData(Holiday.Boyaca, "2026-08-07")]
    [InlineData(Holiday.Assumption, "2026-08-17")]
    [InlineData(Holiday.Diversity, "2026-10-12")]
    [InlineData(Holiday.AllSaints, "2026-11-02")]
    [InlineData(Holiday.CartagenaIndependence, "2026-11-16")]
    [InlineData(Holiday.ImmaculateConception, "2026-12-08")]
    [InlineData(Holiday.Christmas, "2026-12-25")]
    public void A_day_knows_which_it_is(Holiday holiday, string day) => Holidays.On(DateOnly.Parse(day, null)).ShouldBe([holiday]);

    [Fact]
    public void Two_share_a_day_in_2025()
    {
        Holidays.In(2025).Select(h => h.Day).Distinct().Count().ShouldBe(17);
        Holidays.On(new(2025, 6, 30)).ShouldBe([Holiday.PeterAndPaul, Holiday.SacredHeart], ignoreOrder: true);
    }

    [Fact]
    public void There_are_eighteen_every_year() =>
        Enumerable.Range(2000, 101).ShouldAllBe(y => Holidays.In(y).Select(h => h.Holiday).Distinct().Count() == Enum.GetValues<Holiday>().Length);

    [Fact]
    public void Every_day_of_the_century_is_what_the_almanac_says()
    {
        for (var day = new DateOnly(2000, 1, 1); day.Year <= 2100; day = day.AddDays(1))
            (Holidays.On(day).Count > 0).ShouldBe(Almanac.IsHoliday(day), $"{day}");
    }

    [Fact]
    public void Easter_is_where_the_table_of_full_moons_has_it() =>
        Enumerable.Range(1900, 300).Where(y => Holidays.EasterOf(y) != Almanac.Easter(y)).ShouldBeEmpty();

    /// <summary>The earliest, the latest, the two exceptions of the calendar's makers, and leap centuries.</summary>
    [Theory]
    [InlineData("1598-03-22")]
    [InlineData("1609-04-19")]
    [InlineData("1700-04-11")]
    [InlineData("1734-04-25")]
    [InlineData("1818-03-22")]
    [InlineData("1886-04-25")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2285-03-22")]
    public void Easter_of_known_years(string day) => Holidays.EasterOf(DateOnly.Parse(day, null).Year).ShouldBe(DateOnly.Parse(day, null));
}
