using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Cases.Samples;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Templates;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Answers;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;
using Case = Ventanilla.Domain.Cases.Case;

namespace Ventanilla.Application.Tests.Cases;

/// <summary>What somebody new finds in the inbox of a portal that is tried out.</summary>
public sealed class SampleCasesTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task A_tutela_in_the_judges_hours_stands_on_top_with_an_answer_begun_by_a_template()
    {
        await _house.IsStaff(StaffRole.Administrator);
        var marta = _house.Caller.As!;
        _house.Caller.As = Actor.System(Channel.Host);
        (await _house.Send(new FileSampleCases(300))).Value.ShouldBe(300);

        _house.Caller.As = marta;
        var top = (await _house.Send(new ListCases(new()))).Value.Cases[0];
        (top.Kind, top.Assignee).ShouldBe((CaseKind.Tutela, "Marta Ríos"));
        top.HoursDueAt!.Value.ShouldBeGreaterThan(_house.Clock.GetUtcNow());
        (await _house.Send(new ListCases(new(CaseKind.Tutela, CaseState.Closed)))).Value.Cases.Count.ShouldBe(4);

        (await _house.Send(new OfferTemplates(top.Id))).Value.Select(t => t.Name).ShouldBe(["Informe al juzgado", "Resuelto"]);
        var opened = (await _house.Send(new GetCase(top.Id))).Value;
        opened.Draft.ShouldNotBeNull().ShouldContain($"con el radicado {top.Radicado}");
        opened.Draft.ShouldNotContain("{{");
        opened.Details.Select(d => d.Name).ShouldBe(["TutelaProcess", "TutelaClaimant"]);
        (await _house.With(db => db.Set<CaseEntry>().CountAsync(e => e.Step == CaseStep.Answered && EF.Functions.Like(e.Text!, "%«%")))).ShouldBeGreaterThan(20);
        (await _house.With(db => db.Set<Domain.Notifications.OutgoingMessage>().CountAsync(m => m.Template.StartsWith("Case")))).ShouldBe(0, "nobody is written to");
    }

    [Fact]
    public async Task Where_nobody_of_staff_is_there_yet_nothing_is_written_in_anybodys_name()
    {
        _house.Caller.As = Actor.System(Channel.Host);
        (await _house.Send(new FileSampleCases(300))).Value.ShouldBe(300);

        (await _house.With(db => db.Set<AnswerDraft>().CountAsync())).ShouldBe(0);
        (await _house.With(db => db.Set<Domain.Templates.AnswerTemplate>().CountAsync())).ShouldBe(0);
        (await _house.With(db => db.Set<Case>().CountAsync(c => c.Kind == CaseKind.Tutela && c.State == CaseState.Received))).ShouldBe(5);
    }

    [Fact]
    public async Task They_leave_what_the_portal_promises_and_when_it_closes_to_its_policy()
    {
        var policy = Policy with
        {
            Cases = Policy.Cases with { Support = true, ClosesAt = new(15, 0), SupportGoalHours = new Dictionary<CaseUrgency, int> { [CaseUrgency.Stopped] = 2 } },
        };
        await using var house = await ApplicationHouse.Open(policy);
        house.Caller.As = Actor.System(Channel.Host);
        (await house.Send(new FileSampleCases(20))).Value.ShouldBe(20);
        house.Caller.As = null;

        (await house.Send(new GetPromises())).Value.Of(CaseKind.Support, CaseUrgency.Stopped).ShouldBe(ServiceGoal.InHours(2));
        await house.Files();
        (await house.With(db => db.Set<CalendarVersion>().SingleAsync())).Calendar.ClosesAt.ShouldBe(new TimeOnly(15, 0));
        (await house.With(db => db.Set<GoalVersion>().SingleAsync())).Goals.Of(CaseKind.Support, CaseUrgency.Stopped).ShouldBe(ServiceGoal.InHours(2));
    }
}
