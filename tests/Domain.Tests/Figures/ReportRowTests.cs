using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.Figures;

namespace Ventanilla.Domain.Tests.Figures;

/// <summary>What the public is told adds up to all there was, and tells of few people with others only.</summary>
public sealed class ReportRowTests
{
    [Fact]
    public void The_rows_of_a_month_add_up_and_none_is_of_few_unless_there_were_no_more()
    {
        var row = from month in Gen.Choose(1, 3) from kind in Gen.Choose(1, 4) from channel in Gen.Choose(1, 3) from received in Gen.Choose(0, 12)
                  from answers in Gen.Choose(0, 9) from transferred in Gen.Choose(0, 3)
                  select new ReportRow(new(2026, month, 1), $"K{kind}", $"C{channel}", received, transferred, 0, new([(3, answers)]));
        Prop.ForAll(row.ArrayOf().ToArbitrary(), some =>
        {
            ReportRow[] rows = [.. some.DistinctBy(r => (r.Month, r.Kind, r.Channel))];
            var told = ReportRow.Folded(rows).ToList();
            foreach (var month in rows.GroupBy(r => r.Month))
            {
                ReportRow[] its = [.. told.Where(r => r.Month == month.Key)];
                (its.Sum(r => r.Received), its.Sum(r => r.Answered), its.Sum(r => r.Transferred))
                    .ShouldBe((month.Sum(r => r.Received), month.Sum(r => r.Answered), month.Sum(r => r.Transferred)));
                its.Where(r => r.Received < ReportRow.FewestPeople).Count().ShouldBeLessThanOrEqualTo(month.Sum(r => r.Received) < ReportRow.FewestPeople ? 1 : 0);
                its.Count(r => r.Kind is null).ShouldBeLessThanOrEqualTo(1);
                its.ShouldAllBe(r => r.Percentile(50) == null || r.Answered >= ReportRow.FewestPeople);
            }
        }).QuickCheckThrowOnFailure();
    }
}
