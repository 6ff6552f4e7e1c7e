using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.Figures;

namespace Ventanilla.Domain.Tests.Figures;

/// <summary>A period is the days before its whole months, these months, and the days after them: each of its days once, and no other.</summary>
public sealed class FigurePeriodTests
{
    [Fact]
    public void Months_and_the_days_beside_them_are_each_day_once() =>
        Prop.ForAll(Gen.Choose(0, 1500).ToArbitrary(), Gen.Choose(0, FigurePeriod.MostDays - 1).ToArbitrary(), (begin, length) =>
        {
            var from = new DateOnly(2024, 1, 1).AddDays(begin);
            var period = new FigurePeriod(from, from.AddDays(length));
            List<DateOnly> read = [.. FigureClock.DaysFrom(period.From, period.HeadTo)];
            if (period.HasMonths)
                for (var month = period.Months.First; month <= period.Months.Last; month = month.AddMonths(1))
                {
                    month.Day.ShouldBe(1);
                    read.AddRange(FigureClock.DaysFrom(month, month.AddMonths(1).AddDays(-1)));
                }

            read.AddRange(FigureClock.DaysFrom(period.TailFrom, period.To));
            read.ShouldBe(FigureClock.DaysFrom(period.From, period.To));
            period.Days.ShouldBe(read.Count);
        }).QuickCheckThrowOnFailure();
}
