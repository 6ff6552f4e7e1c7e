using Ventanilla.Application.Answers;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Figures;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Figures;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Figures;

/// <summary>What the dashboard and the public report say is what was counted, in few statements.</summary>
public sealed class FigureQueryTests : IAsyncLifetime
{
    private static readonly DateOnly Begin = new(2026, 11, 25);
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _house.Clock.Pass(Colombia.At(Begin, new TimeOnly(9, 0)) - _house.Clock.GetUtcNow());
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task A_long_period_is_the_sum_of_its_days_and_is_three_statements()
    {
        // A case a day over two months and the days beside them.
        for (var day = Begin; day <= new DateOnly(2027, 2, 5); day = day.AddDays(1), _house.Clock.Pass(TimeSpan.FromDays(1)))
            await _house.Files();
        _house.Clock.Pass(TimeSpan.FromDays(-1));
        await Count();
        await _house.IsStaff(StaffRole.Supervisor);

        foreach (var (from, to) in new[] { (Begin, new DateOnly(2027, 2, 5)), (new(2026, 12, 1), new(2027, 1, 31)), (new(2026, 12, 2), new(2026, 12, 5)), (Begin, Begin) })
        {
            Dashboard seen = null!;
            (await Statements.Of(async () => seen = (await _house.Send(new GetDashboard(from, to))).Value)).ShouldBe("SELECT SELECT SELECT");
            seen.Total(FigureMeasure.CaseReceived).ShouldBe(seen.Period.Days, $"{from} to {to}");
            seen.Course.Where(p => p.Measure == FigureMeasure.CaseReceived).Sum(p => p.Value).ShouldBe(seen.Period.Days);
            seen.Total(FigureMeasure.CaseOpen).ShouldBe(73);
            seen.Odds.ShouldBe(Policy.Verification.Odds);
        }
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-19")]
    [InlineData("2026-11-20", "2026-11-26")]
    [InlineData("2022-11-20", "2026-11-25")]
    public async Task What_is_no_period_is_refused(string from, string to)
    {
        await _house.IsStaff(StaffRole.Auditor);
        (await _house.Send(new GetDashboard(DateOnly.Parse(from, null), DateOnly.Parse(to, null)))).Failures.ShouldHaveSingleItem().Code.ShouldBe("figures.no_period");
    }

    [Fact]
    public async Task The_public_reads_of_whole_months_by_kind_and_channel_and_of_few_with_others_only()
    {
        foreach (var (who, kind) in Enumerable.Repeat((FilerKind.Identified, CaseKind.InformationRequest), 6).Concat(Enumerable.Repeat((FilerKind.Identified, CaseKind.Claim), 5))
            .Concat([(FilerKind.Anonymous, CaseKind.Complaint), (FilerKind.Reserved, CaseKind.Complaint)]))
        {
            // All come from one place, and no more than so many an hour.
            _house.Clock.Pass(TimeSpan.FromMinutes(20));
            await _house.Files(who, kind);
        }

        await Count();
        (await Report()).Rows.ShouldBeEmpty("the month goes on");
        await _house.IsStaff(StaffRole.Supervisor);
        await Answers(CaseKind.InformationRequest, denies: true);
        _house.Caller.As = null;
        _house.Clock.Pass(TimeSpan.FromDays(10));
        await Count();

        var report = await Report();
        report.Rows.Select(r => (r.Kind, r.Channel, r.Received, r.Answered, r.Denied, r.Percentile(50))).ShouldBe(
        [
            ("InformationRequest", "Web", 6, 1, 1, null), (null, null, 7, 0, 0, null),
        ], "two complaints are told of with the claims, and one answer has no median");
        report.Received.ShouldHaveSingleItem().Value.ShouldBe(13);
        report.Year.ShouldBe(2026);
        report.Years.ShouldBe([2026]);
        (await _house.Send(new GetPublicReport(1999))).Value.Year.ShouldBe(2026);
    }

    [Fact]
    public async Task A_report_without_kinds_tells_of_the_month_as_a_whole()
    {
        foreach (var kind in new[] { CaseKind.Claim, CaseKind.Claim, CaseKind.Complaint, CaseKind.Complaint, CaseKind.Petition, CaseKind.Petition })
            await _house.Files(kind: kind);
        _house.Clock.Pass(TimeSpan.FromDays(10));
        await Count();
        ReportColumn[] columns = [ReportColumn.Month, ReportColumn.Received];
        await using var other = ApplicationHouse.On(_house.Database, Policy with { Cases = Policy.Cases with { ReportColumns = columns } });
        other.Clock.Pass(_house.Clock.GetUtcNow() - other.Clock.GetUtcNow());

        var report = (await other.Send(new GetPublicReport(null))).Value;

        report.Columns.ShouldBe(columns);
        report.Rows.ShouldHaveSingleItem().Received.ShouldBe(6);
    }

    [Theory]
    [InlineData("twice", ReportColumn.Month, ReportColumn.Received, ReportColumn.Month)]
    [InlineData("must name Month and Received", ReportColumn.Month, ReportColumn.Kind)]
    public void A_policy_whose_report_would_tell_nothing_is_refused_at_the_start(string said, params ReportColumn[] columns) =>
        PortalPolicyFaults.Of(Policy with { Cases = Policy.Cases with { ReportColumns = columns } }, development: true).ShouldContain(f => f.Contains(said));

    private async Task Answers(CaseKind kind, bool denies)
    {
        var id = await _house.Database.Scalar<Guid>($"SELECT \"Id\" FROM cases WHERE \"Kind\" = '{kind}' ORDER BY \"Number\" LIMIT 1");
        (await _house.Send(new TakeCase(id, await _house.VersionOf(id)))).Failures.ShouldBeEmpty();
        (await _house.Send(new AnswerCase(id, await _house.VersionOf(id), "No podemos entregarlo: es reservado.", denies))).Failures.ShouldBeEmpty();
        _house.Clock.Pass(AnswerCase.Held + TimeSpan.FromSeconds(1));
        await _house.Send(new Application.Notifications.DeliverMessages());
        (await _house.Send(new RecordDelivery(id))).Failures.ShouldBeEmpty();
    }

    private async Task<PublicReport> Report() => (await _house.Send(new GetPublicReport(null))).Value;

    private async Task Count() => (await _house.Send(new CountDays())).Failures.ShouldBeEmpty();
}
