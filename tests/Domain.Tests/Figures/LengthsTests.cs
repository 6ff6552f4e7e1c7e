using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.Figures;

namespace Ventanilla.Domain.Tests.Figures;

/// <summary>A median of counts that were added up is the median of all that was counted.</summary>
public sealed class LengthsTests
{
    [Fact]
    public void A_percentile_of_the_counts_of_several_days_is_that_of_all_their_lengths()
    {
        var days = Gen.Choose(0, 40).ArrayOf().ArrayOf();
        Prop.ForAll(days.ToArbitrary(), Gen.Choose(1, 100).ToArbitrary(), (lengths, part) =>
        {
            int[] all = [.. lengths.SelectMany(d => d).Order()];
            var counted = new Lengths(lengths.SelectMany(d => d.GroupBy(l => l).Select(g => (g.Key, (long)g.Count()))));
            // As a person does it: the sign at that place of the sorted row.
            int? naive = all.Length == 0 ? null : all[(int)Math.Ceiling(all.Length * part / 100m) - 1];

            counted.Percentile(part).ShouldBe(naive);
            counted.Total.ShouldBe(all.Length);
        }).QuickCheckThrowOnFailure();
    }
}
