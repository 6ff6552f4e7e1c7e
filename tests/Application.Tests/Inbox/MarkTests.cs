using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Answers;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Following;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Marks;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;
using Case = Ventanilla.Domain.Cases.Case;

namespace Ventanilla.Application.Tests.Inbox;

/// <summary>What staff hang on a case: put away, flagged, of a danger; and what a judge asks, which stands above all.</summary>
public sealed class MarkTests : IAsyncLifetime
{
    private static readonly CaseView Mine = new(Owner: CaseOwner.Me), Away = new(Owner: CaseOwner.Me, Snoozed: true);
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy with { Cases = Policy.Cases with { HealthRisk = true } });
        await _house.IsStaff(StaffRole.Agent);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Put_away_it_leaves_ones_own_list_alone_moves_no_clock_and_comes_back_on_its_day()
    {
        var filed = await Taken(await _house.Files());
        var before = await One(filed);
        var until = Colombia.Today(_house.Clock).AddDays(3);

        (await _house.Send(new SnoozeCase(filed.Id, until))).Succeeded.ShouldBeTrue();

        (await Listed(Mine), await Listed(Away), await Listed(new())).ShouldBe((0, 1, 1));
        (await _house.Send(new CountCases([Mine, Away]))).Value.ShouldBe([0, 1]);
        var after = await One(filed);
        (after.DueOn, after.GoalDueAt, after.ActBy, after.RemindAt, after.Version).ShouldBe((before.DueOn, before.GoalDueAt, before.ActBy, before.RemindAt, before.Version));
        (await File(filed)).Timeline[^1].ShouldSatisfyAllConditions(e => e.Step.ShouldBe(CaseStep.Snoozed), e => e.Detail.ShouldBe($"{until:yyyy-MM-dd}"));
        _house.Clock.Pass(TimeSpan.FromDays(3));
        (await Listed(Mine), await Listed(Away)).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_word_of_the_person_brings_it_back_and_thanks_do_not()
    {
        var filed = await Taken(await _house.Files());
        (await _house.Send(new SnoozeCase(filed.Id, Colombia.Today(_house.Clock).AddDays(3)))).Succeeded.ShouldBeTrue();

        await Adds(filed, "¡Muchas gracias!");
        (await Listed(Away)).ShouldBe(1);
        await Adds(filed, "Gracias, pero sigue igual.");
        (await Listed(Mine), await Listed(Away)).ShouldBe((1, 0));

        (await _house.Send(new AskPerson(filed.Id, await _house.VersionOf(filed.Id), "¿De qué mes?"))).Succeeded.ShouldBeTrue();
        (await _house.Send(new SnoozeCase(filed.Id, Colombia.Today(_house.Clock).AddDays(3)))).Succeeded.ShouldBeTrue();
        await Adds(filed, "Gracias");
        (await Listed(Mine)).ShouldBe(1, "it was asked for, whatever it says");
    }

    [Fact]
    public async Task Only_whoever_has_it_and_only_within_the_term_and_another_hand_ends_it()
    {
        var (filed, other) = (await Taken(await _house.Files()), await _house.Files());
        var today = Colombia.Today(_house.Clock);
        var due = (await One(filed)).DueOn!.Value;
        (await _house.Send(new SnoozeCase(other.Id, today.AddDays(1)))).Failures.ShouldBe([CaseFailures.NotYours]);
        (await _house.Send(new WakeCase(filed.Id))).Failures.ShouldBe([CaseFailures.NotYours]);
        foreach (var wrong in new[] { today, today.AddDays(-1), due.AddDays(1) })
            (await _house.Send(new SnoozeCase(filed.Id, wrong))).Failures.ShouldBe([CaseFailures.SnoozeOutOfTerm]);
        (await _house.Send(new SnoozeCase(filed.Id, null))).Failures.ShouldHaveSingleItem().Code.ShouldBe("common.required");
        (await _house.Send(new SnoozeCase(filed.Id, due))).Succeeded.ShouldBeTrue();

        await _house.IsStaff(StaffRole.Supervisor);
        (await _house.Send(new TakeCase(filed.Id, 2))).Succeeded.ShouldBeTrue();

        (await Listed(Mine)).ShouldBe(1);
        (await _house.Send(new SnoozeCase(filed.Id, due))).Succeeded.ShouldBeTrue();
        (await _house.Send(new WakeCase(filed.Id))).Succeeded.ShouldBeTrue();
        (await Listed(Mine)).ShouldBe(1);
    }

    [Fact]
    public async Task A_flag_is_put_and_taken_away_with_a_reason_and_is_what_a_view_shows()
    {
        var (filed, other) = (await _house.Files(), await _house.Files());
        (await _house.Send(new FlagCase(filed.Id, 1, CaseFlag.Priority, true, " "))).Failures.ShouldHaveSingleItem().Code.ShouldBe("common.required");
        (await _house.Send(new FlagCase(filed.Id, 1, null, true, "Sí."))).Failures.ShouldHaveSingleItem().Field.ShouldBe("Flag");

        (await _house.Send(new FlagCase(filed.Id, 1, CaseFlag.Priority, true, "canario8812: es menor de edad."))).Succeeded.ShouldBeTrue();
        (await _house.Send(new FlagCase(other.Id, 1, CaseFlag.Reiterated, true, "Ya se respondió."))).Succeeded.ShouldBeTrue();
        (await _house.Send(new FlagCase(filed.Id, 1, CaseFlag.Obscure, true, "No se entiende."))).Failures.ShouldBe([CaseFailures.ChangedMeanwhile]);
        (await _house.Send(new FlagCase(filed.Id, 2, CaseFlag.Priority, true, "Otra vez."))).Failures.ShouldBe([CaseFailures.FlaggedBefore]);

        (await _house.Send(new ListCases(new(Flag: CaseFlag.Priority)))).Value.Cases.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.Id.ShouldBe(filed.Id), c => c.Flags.ShouldBe([CaseFlag.Priority]));
        (await Listed(new(Flag: CaseFlag.Reiterated)), await Listed(new(Flag: CaseFlag.Obscure))).ShouldBe((1, 0));
        (await _house.Send(new FlagCase(filed.Id, 2, CaseFlag.Priority, false, "No lo es."))).Succeeded.ShouldBeTrue();
        (await Listed(new(Flag: CaseFlag.Priority))).ShouldBe(0);
        (await File(filed)).Timeline.Select(e => e.Step).ShouldBe([CaseStep.Filed, CaseStep.Flagged, CaseStep.Unflagged]);
        _house.Caller.As = null;
        System.Text.Json.JsonSerializer.Serialize((await _house.Send(new FollowCase(filed.Radicado, filed.Code.Reveal()))).Value).ShouldNotContain("canario8812");
    }

    [Fact]
    public async Task What_a_judge_asks_stands_above_all_has_the_judges_hours_and_is_answered_to_the_court()
    {
        var now = _house.Clock.GetUtcNow();
        var old = await _house.Files();
        await _house.With(db => db.Set<Case>().Where(c => c.Id == old.Id).ExecuteUpdateAsync(u => u.SetProperty(c => c.ActBy, now.AddDays(-3))));
        var id = Guid.CreateVersion7();

        var number = (await Registers(id, 48, now.AddHours(-1))).Value;
        (await Registers(id, 24, now)).Value.ShouldBe(number, "sent twice it is registered once");

        var lines = (await _house.Send(new ListCases(new()))).Value.Cases;
        lines.Select(c => c.Radicado).ShouldBe([number, old.Radicado], "also above what is late");
        lines[0].ShouldSatisfyAllConditions(c => c.HoursDueAt.ShouldBe(now.AddHours(47)), c => c.ActBy.ShouldBe(now.AddHours(47)), c => c.Due.ShouldBeNull());
        (await _house.Send(new GetCase(id))).Value.Hours!.Source.ShouldBe(LegalTerms.JudgeSource);
        (await _house.Send(new ReclassifyCase(old.Id, 1, CaseKind.Tutela, "Es una tutela."))).Failures.ShouldBe([CaseFailures.OnlyJudges]);
        _house.Clock.Pass(TimeSpan.FromHours(48));
        (await Listed(new(Time: CaseTime.Overdue))).ShouldBe(2);
        (await _house.Send(new TakeCase(id, 1))).Succeeded.ShouldBeTrue();
        (await _house.Send(new AnswerCase(id, 2, "Señor juez: rendimos el informe."))).Succeeded.ShouldBeTrue();
        _house.Clock.Pass(AnswerCase.Held);
        await _house.Send(new Ventanilla.Application.Notifications.DeliverMessages());
        _house.Postman.Mails.ShouldContain(m => m.To == "juzgado@rama.example" && m.Text.Contains("rendimos el informe"));
    }

    [Fact]
    public async Task Page_by_page_judges_come_first_and_every_case_once()
    {
        var now = _house.Clock.GetUtcNow();
        List<string> tutelas = [], others = [];
        for (var i = 0; i < 52; i++)
            tutelas.Add((await Registers(Guid.CreateVersion7(), 10 + i, now)).Value);
        for (var i = 0; i < 5; i++)
            others.Add((await _house.Files()).Radicado);
        List<string> seen = [];
        for (string? after = null; ;)
        {
            var page = (await _house.Send(new ListCases(new(), after))).Value;
            seen.AddRange(page.Cases.Select(c => c.Radicado));
            if ((after = page.Next) is null)
                break;
        }

        seen.Take(52).ShouldBe(tutelas);
        seen.Skip(52).ShouldBe(others, ignoreOrder: true);
        (await _house.Send(new ListCases(new(), "j"))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_registers_a_tutela_without_what_the_judge_said_and_a_person_never_does()
    {
        var refused = (await _house.Send(new FileTutela(Guid.CreateVersion7(), "", "nada", "", "", 0, _house.Clock.GetUtcNow().AddHours(1), "", ""))).Failures;
        refused.Select(f => (f.Field, f.Code)).ShouldBe([("Court", "common.required"), ("Email", "common.email"), ("Process", "common.required"), ("Claimant", "common.required"),
            ("Hours", "cases.judge_hours"), ("NotifiedAt", "common.date_future"), ("Subject", "common.required"), ("Text", "common.required")]);
        _house.Caller.As = null;
        (await Registers(Guid.CreateVersion7(), 48, _house.Clock.GetUtcNow())).Failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.Forbidden);
        FilingRules.OnOffer.ShouldNotContain(CaseKind.Tutela);
        FilingRules.Spoken.ShouldNotContain(CaseKind.Tutela);
        (await _house.With(db => db.Set<Case>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_danger_of_a_claim_about_health_sets_hours_beside_its_term_from_the_filing()
    {
        var (claim, petition) = (await _house.Files(kind: CaseKind.Claim), await _house.Files());
        var (at, due) = (_house.Clock.GetUtcNow(), (await One(claim)).DueOn);
        _house.Clock.Pass(TimeSpan.FromHours(2));

        (await _house.Send(new SetHealthRisk(petition.Id, 1, HealthRisk.Vital, "Urgencias."))).Failures.ShouldBe([CaseFailures.NotAboutHealth]);
        (await _house.Send(new SetHealthRisk(claim.Id, 1, HealthRisk.Priority, "Le falta el medicamento."))).Succeeded.ShouldBeTrue();
        (await _house.Send(new SetHealthRisk(claim.Id, 2, HealthRisk.Priority, "Igual."))).Failures.ShouldBe([CaseFailures.SameRisk]);

        (await One(claim)).ShouldSatisfyAllConditions(c => c.HoursDueAt.ShouldBe(at.AddHours(48)), c => c.ActBy.ShouldBe(at.AddHours(48)), c => c.DueOn.ShouldBe(due));
        (await _house.Send(new SetHealthRisk(claim.Id, 2, HealthRisk.Vital, "Empeoró."))).Succeeded.ShouldBeTrue();
        (await One(claim)).HoursDueAt.ShouldBe(at.AddHours(24), "from the filing");
        (await _house.Send(new ReclassifyCase(claim.Id, 3, CaseKind.Petition, "No es un reclamo."))).Succeeded.ShouldBeTrue();
        (await One(claim)).ShouldSatisfyAllConditions(c => c.HoursDueAt.ShouldBeNull(), c => c.Risk.ShouldBeNull());
        var elsewhere = ApplicationHouse.On(_house.Database, Policy);
        elsewhere.Caller.As = _house.Caller.As;
        var another = await _house.Files(kind: CaseKind.Claim);
        (await elsewhere.Send(new SetHealthRisk(another.Id, 1, HealthRisk.Vital, "Sí."))).Failures.ShouldBe([CaseFailures.NotAboutHealth], "its policy knows none");
    }

    private Task<Result<string>> Registers(Guid id, int hours, DateTimeOffset notified) => _house.Send(new FileTutela(
        id, "Juzgado Tercero Civil Municipal", "juzgado@rama.example", "08001-2026-00123", "Ana Ruiz", hours, notified, "Subsidio familiar", "Informe sobre el subsidio."));

    private async Task<FiledCase> Taken(FiledCase filed)
    {
        (await _house.Send(new TakeCase(filed.Id, 1))).Succeeded.ShouldBeTrue();
        return filed;
    }

    private async Task Adds(FiledCase filed, string text)
    {
        var before = _house.Caller.As;
        _house.Caller.As = null;
        (await _house.Send(new AddToCase(filed.Radicado, text, filed.Code))).Succeeded.ShouldBeTrue();
        _house.Caller.As = before;
    }

    private async Task<int> Listed(CaseView view) => (await _house.Send(new ListCases(view))).Value.Cases.Count;

    private async Task<CaseFile> File(FiledCase filed) => (await _house.Send(new GetCase(filed.Id))).Value;

    private Task<Case> One(FiledCase filed) => _house.With(db => db.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == filed.Id));
}
