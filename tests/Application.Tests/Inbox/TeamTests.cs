using Ventanilla.Application.Inbox;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Inbox;

/// <summary>How the open cases are shared out, as whoever leads the team sees it.</summary>
public sealed class TeamTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Each_figure_is_what_its_view_lists_and_all_are_one_statement()
    {
        var (ana, bea, idle) = (await _house.Hires("ana@gestion.example", StaffRole.Agent), await _house.Hires("bea@gestion.example", StaffRole.Agent),
            await _house.Hires("caro@gestion.example", StaffRole.Agent));
        await _house.Hires("auditor@gestion.example", StaffRole.Auditor);
        await _house.Hires("gone@gestion.example", StaffRole.Agent);
        var boss = await _house.IsStaff(StaffRole.Administrator);
        foreach (var (to, late, soon, later) in new[] { (ana.Id, 2, 1, 1), (bea.Id, 0, 1, 0), (Guid.Empty, 1, 0, 2) })
            foreach (var left in Enumerable.Repeat(-9, late).Concat(Enumerable.Repeat(3, soon)).Concat(Enumerable.Repeat(60, later)))
                await Has(to, left);
        (await _house.Send(new DisableStaff(bea.Id))).Succeeded.ShouldBeTrue();
        (await _house.Send(new DisableStaff(await _house.StaffId("gone@gestion.example")))).Succeeded.ShouldBeTrue();

        TeamLine[] team = [];
        (await Statements.Of(async () => team = (await _house.Send(new ListTeam())).Value)).ShouldBe("SELECT");

        team[0].ShouldBe(new TeamLine(null, "", true, 3, 1, 1), "what nobody has comes first");
        team[1..].ShouldBe(
        [
            new(ana.Id, "Marta Ríos", true, 4, 3, 2), new(bea.Id, "Marta Ríos", false, 1, 1, 0), new(idle.Id, "Marta Ríos", true, 0, 0, 0), new(boss.Id, "Marta Ríos", true, 0, 0, 0),
        ], ignoreOrder: true, "who has a case left is not forgotten; an auditor, and who is gone with none, has no line");
        foreach (var line in team)
            (await _house.Send(new CountCases([line.View(CaseTime.Any), line.View(CaseTime.ThisWeek), line.View(CaseTime.Overdue)]))).Value
                .ShouldBe([line.Open, line.Soon, line.Late], $"{line}");
        await _house.IsStaff(StaffRole.Agent);
        (await _house.Send(new ListTeam())).Failures[0].Kind.ShouldBe(Domain.Common.FailureKind.Forbidden);
    }

    /// <summary>A case of that member, or of nobody, which is to be acted on in so many days.</summary>
    private async Task Has(Guid staffId, int days)
    {
        var filed = await _house.Files();
        if (staffId != Guid.Empty)
            (await _house.Send(new AssignCases([new(filed.Id, await _house.VersionOf(filed.Id))], staffId))).Succeeded.ShouldBeTrue();
        var at = _house.Clock.GetUtcNow().AddDays(days);
        await _house.Database.Scalar<object>($"UPDATE cases SET \"ActBy\" = '{at:O}' WHERE \"Id\" = '{filed.Id}'");
    }
}
