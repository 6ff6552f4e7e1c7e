using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Answers;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Following;
using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;
using Case = Ventanilla.Domain.Cases.Case;

namespace Ventanilla.Application.Tests.Inbox;

/// <summary>What staff leave on each other's desks: drafts, presence, many cases at once, and who was shown a reserved identity.</summary>
public sealed class DeskTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Whoever_was_shown_stays_in_the_timeline_and_the_person_never_sees_it()
    {
        var filed = await _house.Files(FilerKind.Reserved);
        await _house.IsStaff(StaffRole.Supervisor);
        var before = (await File(filed)).Head.Version;

        var revealed = (await _house.Send(new RevealFiler(filed.Id, "canario4417"))).Value;

        (revealed.Name, revealed.Email).ShouldBe(("Luis Gómez", "luis@correo.example"));
        var file = await File(filed);
        file.Timeline[^1].ShouldSatisfyAllConditions(e => e.Step.ShouldBe(CaseStep.Revealed), e => e.Text.ShouldBe("canario4417"), e => e.By.ShouldBe("Marta Ríos"));
        file.Head.Version.ShouldBe(before, "nobody's form is stale by it");
        JsonSerializer.Serialize(file).ShouldNotContain("Luis");
        _house.Caller.As = null;
        JsonSerializer.Serialize((await _house.Send(new FollowCase(filed.Radicado, filed.Code.Reveal()))).Value).ShouldNotContain("canario4417");
    }

    [Fact]
    public async Task What_is_not_reserved_has_nothing_to_reveal_and_a_reason_is_needed()
    {
        var (open, reserved) = (await _house.Files(), await _house.Files(FilerKind.Reserved));
        await _house.IsStaff(StaffRole.Supervisor);

        (await _house.Send(new RevealFiler(open.Id, "Por saber."))).Failures.ShouldBe([CaseFailures.NotReserved]);
        (await _house.Send(new RevealFiler(reserved.Id, " "))).Failures.ShouldHaveSingleItem().Code.ShouldBe("common.required");
        await _house.IsStaff(StaffRole.Agent);
        (await _house.Send(new RevealFiler(reserved.Id, "Por saber."))).Failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.Forbidden);
    }

    [Theory]
    [InlineData("Va \uE000 por aquí", "U+E000", "Va ▯ por aquí")]
    [InlineData("Primera línea\r\nel pago de octubre \uF8FF\uE001 no llegó a mi cuenta de ahorros\nfin", "U+F8FF", "el pago de octubre ▯▯ no llegó a mi cuen…")]
    [InlineData("\u0001", "U+0001", "▯")]
    [InlineData("ahora sí que se acabó la espera 👨\u202E\u0002", "U+202E", "…se acabó la espera 👨▯▯")]
    public async Task What_cannot_be_read_is_named_with_its_place(string text, string sign, string place)
    {
        var filed = await _house.Files();
        await _house.IsStaff(StaffRole.Agent);

        var refused = (await _house.Send(new AddNote(filed.Id, text))).Failures.ShouldHaveSingleItem();

        (refused.Code, refused.Field).ShouldBe(("common.strange_characters", "Text"));
        refused.Arguments.ShouldBe([sign, place]);
    }

    [Fact]
    public async Task Of_several_each_is_judged_by_itself_and_one_that_is_refused_stays_as_it_was()
    {
        var (one, other, ended) = (await _house.Files(), await _house.Files(), await _house.Files());
        await _house.With(db => db.Set<Case>().Where(c => c.Id == ended.Id).ExecuteUpdateAsync(u => u.SetProperty(c => c.State, CaseState.Closed)));
        var eva = await _house.IsStaff(StaffRole.Supervisor);
        var oscar = await _house.Hires("oscar@gestion.example", StaffRole.Auditor);
        await _house.Sits(await _house.ComesIn(eva));

        var outcomes = (await _house.Send(new AssignCases([new(one.Id, 1), new(other.Id, 7), new(ended.Id, 1), new(Guid.NewGuid(), 1), new(one.Id, 1)], eva.Id))).Value;

        outcomes.Select(o => (o.Radicado, o.Refusal)).ShouldBe(
            [(one.Radicado, null), (other.Radicado, CaseFailures.ChangedMeanwhile), (ended.Radicado, CaseFailures.NotInThisState)], ignoreOrder: true);
        (await _house.With(db => db.Set<Case>().AsNoTracking().ToListAsync())).Where(c => c.AssigneeId is not null).ShouldHaveSingleItem().Id.ShouldBe(one.Id);
        (await _house.Send(new AssignCases([new(other.Id, 1)], oscar.Id))).Failures.ShouldBe([CaseFailures.NoSuchStaff]);
        (await _house.Send(new AssignCases([], eva.Id))).Failures.ShouldHaveSingleItem().Code.ShouldBe("cases.none_chosen");
    }

    [Fact]
    public async Task A_draft_is_its_writers_alone_is_cut_where_it_could_not_be_sent_and_goes_with_its_sending()
    {
        var filed = await _house.Files();
        await _house.IsStaff(StaffRole.Agent);
        (await _house.Send(new TakeCase(filed.Id, 1))).Succeeded.ShouldBeTrue();

        (await _house.Send(new SaveAnswerDraft(filed.Id, new string('a', Case.MaxAnswer - 1) + "😀 y\0más"))).Succeeded.ShouldBeTrue();
        (await File(filed)).Draft.ShouldBe(new string('a', Case.MaxAnswer - 1), "no half of a letter");
        (await _house.Send(new SaveAnswerDraft(filed.Id, "Estimado\0 Luis"))).Succeeded.ShouldBeTrue();
        (await File(filed)).Draft.ShouldBe("Estimado Luis");
        var writer = _house.Caller.As;
        await _house.IsStaff(StaffRole.Supervisor);
        (await File(filed)).Draft.ShouldBeNull();
        _house.Caller.As = writer;
        (await _house.Send(new AnswerCase(filed.Id, 2, "Estimado [[nombre]]"))).Failures.ShouldHaveSingleItem().Code.ShouldBe("cases.answer_unfinished");
        (await _house.Send(new AnswerCase(filed.Id, 2, "Estimado Luis: sí."))).Succeeded.ShouldBeTrue();
        (await File(filed)).ShouldSatisfyAllConditions(f => f.Draft.ShouldBeNull(), f => f.AnswerLeavesAt.ShouldBe(_house.Clock.GetUtcNow() + AnswerCase.Held));

        (await _house.Send(new TakeBackAnswer(filed.Id))).Succeeded.ShouldBeTrue();
        (await File(filed)).ShouldSatisfyAllConditions(f => f.Draft.ShouldBe("Estimado Luis: sí."), f => f.AnswerLeavesAt.ShouldBeNull());
        (await _house.Send(new SaveAnswerDraft(filed.Id, " "))).Succeeded.ShouldBeTrue();
        (await File(filed)).Draft.ShouldBeNull();
    }

    [Fact]
    public async Task Each_extension_on_offer_ends_when_it_says()
    {
        var filed = await _house.Files();
        await _house.IsStaff(StaffRole.Supervisor);
        (await File(filed)).Extensions.ShouldBeEmpty("nobody works on it");
        (await _house.Send(new TakeCase(filed.Id, 1))).Succeeded.ShouldBeTrue();
        var offered = (await File(filed)).Extensions;

        offered.Count.ShouldBe(15);
        (await _house.Send(new ExtendCase(filed.Id, 2, 7, "Falta el informe."))).Succeeded.ShouldBeTrue();

        var extended = await File(filed);
        extended.Head.Due.ShouldBe(offered[6]);
        extended.Extensions.ShouldBeEmpty("it is possible once");
    }

    [Fact]
    public async Task Whoever_looks_is_there_for_a_minute_and_a_day_later_there_is_no_row()
    {
        var filed = await _house.Files();
        // Whoever is hired takes their time: all are here before anybody looks.
        await _house.IsStaff(StaffRole.Agent);
        var agent = _house.Caller.As;
        await _house.IsStaff(StaffRole.Supervisor);
        var supervisor = _house.Caller.As;
        await _house.IsStaff(StaffRole.Auditor);
        foreach (var _ in Enumerable.Range(0, 2))
            (await _house.Send(new NotePresence(filed.Id))).Succeeded.ShouldBeTrue();
        (await _house.Send(new NotePresence(Guid.NewGuid()))).Failures.ShouldBe([CaseFailures.NotFound]);
        (await File(filed)).Head.Present.ShouldBeEmpty("oneself is nobody else");
        _house.Caller.As = agent;
        (await _house.Send(new NotePresence(filed.Id))).Succeeded.ShouldBeTrue();
        _house.Caller.As = supervisor;
        (await File(filed)).Head.Present.Count.ShouldBe(2);
        (await _house.Send(new ListCases(new CaseView()))).Value.Cases.ShouldHaveSingleItem().Present.Count.ShouldBe(2);

        _house.Clock.Pass(CasePresence.Lasts);
        (await File(filed)).Head.Present.ShouldBeEmpty();
        _house.Clock.Pass(TimeSpan.FromDays(1));
        (await _house.Send(new Ventanilla.Application.Registration.PurgeExpired())).Succeeded.ShouldBeTrue();
        (await _house.With(db => db.Set<CasePresence>().CountAsync())).ShouldBe(0);
    }

    private async Task<CaseFile> File(FiledCase filed) => (await _house.Send(new GetCase(filed.Id))).Value;
}
