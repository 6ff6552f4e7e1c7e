using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Answers;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Following;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Marks;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Answers;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;
using Case = Ventanilla.Domain.Cases.Case;

namespace Ventanilla.Application.Tests.Inbox;

/// <summary>Cases that repeat each other: linked, never merged, and answered together where one text serves, each with an answer of its own.</summary>
public sealed class LinkTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.IsStaff(StaffRole.Agent);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Of_one_person_a_number_is_enough_and_both_show_it()
    {
        var (first, second, third) = (await _house.Files(), await _house.Files(), await _house.Files());
        var due = (await File(second)).Head.Due;

        (await _house.Send(new LinkCase(second.Id, 1, first.Radicado, null))).Succeeded.ShouldBeTrue();
        (await _house.Send(new LinkCase(third.Id, 1, second.Radicado, null))).Succeeded.ShouldBeTrue("it repeats the one that that one repeats");

        (await File(first)).Linked.Select(l => (l.Radicado, l.IsOriginal)).ShouldBe([(second.Radicado, false), (third.Radicado, false)]);
        (await File(second)).ShouldSatisfyAllConditions(f => f.Linked.Select(l => (l.Radicado, l.IsOriginal)).ShouldBe([(first.Radicado, true), (third.Radicado, false)]),
            f => f.Timeline[^1].ShouldSatisfyAllConditions(e => e.Step.ShouldBe(CaseStep.Linked), e => e.Detail.ShouldBe(first.Radicado)), f => f.Head.Due.ShouldBe(due));
        (await _house.Send(new UnlinkCase(third.Id, 2))).Succeeded.ShouldBeTrue();
        (await File(third)).Linked.ShouldBeEmpty();
        (await _house.Send(new UnlinkCase(third.Id, 3))).Failures.ShouldBe([CaseFailures.NotLinked]);
        _house.Caller.As = null;
        var seen = (await _house.Send(new FollowCase(second.Radicado, second.Code.Reveal()))).Value;
        System.Text.Json.JsonSerializer.Serialize(seen).ShouldNotContain(first.Radicado, customMessage: "whose that is the person is not told");
    }

    [Fact]
    public async Task Of_another_person_and_of_a_reserved_one_a_reason_is_needed_whoever_it_is()
    {
        var (first, reserved) = (await _house.Files(), await _house.Files(FilerKind.Reserved));
        var other = await FilesAs("Ana Ruiz", "40111222");
        foreach (var filed in new[] { reserved, other })
        {
            (await _house.Send(new LinkCase(filed.Id, 1, first.Radicado, " "))).Failures.ShouldBe([CaseFailures.LinkNeedsReason]);
            (await _house.Send(new LinkCase(filed.Id, 1, first.Radicado, "El mismo bache."))).Succeeded.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Neither_itself_nor_what_repeats_it_nor_what_is_not_there()
    {
        var (first, second, third) = (await _house.Files(), await _house.Files(), await _house.Files());
        (await _house.Send(new LinkCase(second.Id, 1, first.Radicado, null))).Succeeded.ShouldBeTrue();

        (await _house.Send(new LinkCase(second.Id, 2, first.Radicado, null))).Failures.ShouldBe([CaseFailures.LinkedBefore]);
        (await _house.Send(new LinkCase(third.Id, 1, third.Radicado, null))).Failures.ShouldBe([CaseFailures.RepeatsItself]);
        (await _house.Send(new LinkCase(first.Id, 1, second.Radicado, null))).Failures.ShouldBe([CaseFailures.RepeatsItself]);
        (await _house.Send(new LinkCase(first.Id, 1, third.Radicado, null))).Failures.ShouldBe([CaseFailures.OthersRepeatIt]);
        (await _house.Send(new LinkCase(third.Id, 7, first.Radicado, null))).Failures.ShouldBe([CaseFailures.ChangedMeanwhile]);
        foreach (var unknown in new[] { "2026-999999", "nada" })
            (await _house.Send(new LinkCase(third.Id, 1, unknown, null))).Failures.ShouldBe([CaseFailures.NoSuchCase]);
    }

    [Fact]
    public async Task Two_that_would_repeat_each_other_at_once_end_with_one_link()
    {
        var (first, second) = (await _house.Files(), await _house.Files());

        await Task.WhenAll(_house.Send(new LinkCase(first.Id, 1, second.Radicado, null)), _house.Send(new LinkCase(second.Id, 1, first.Radicado, null)));

        (await _house.With(db => db.Set<Case>().CountAsync(c => c.RepeatsId != null))).ShouldBe(1);
    }

    [Fact]
    public async Task One_text_answers_several_each_with_its_own_number_mail_and_undo()
    {
        var (first, second, ana) = (await _house.Files(), await _house.Files(subject: "El subsidio otra vez"), await FilesAs("Ana Ruiz", "40111222"));
        await Links(first, second, ana);
        await _house.RunJobs();
        var text = $"Cordial saludo, Luis Gómez:\n\nSobre «Mi subsidio», radicado {first.Radicado}: ya pagamos.";

        var outcomes = (await _house.Send(new AnswerLinkedCases(first.Id, 2, text, [new(second.Id, 2), new(ana.Id, 2)]))).Value;

        outcomes.Select(o => (o.Radicado, o.Refusal)).ShouldBe([(first.Radicado, null), (second.Radicado, null), (ana.Radicado, null)]);
        (await AnswerOf(second)).ShouldBe($"Cordial saludo, Luis Gómez:\n\nSobre «El subsidio otra vez», radicado {second.Radicado}: ya pagamos.");
        (await AnswerOf(ana)).ShouldBe($"Cordial saludo, Ana Ruiz:\n\nSobre «Otro subsidio», radicado {ana.Radicado}: ya pagamos.");
        (await _house.Send(new TakeBackAnswer(second.Id))).Succeeded.ShouldBeTrue();
        var before = _house.Postman.Mails.Count;
        _house.Clock.Pass(AnswerCase.Held);
        await _house.Send(new DeliverMessages());
        _house.Postman.Mails.Skip(before).Select(m => m.To).ShouldBe(["luis@correo.example", "ana@correo.example"], ignoreOrder: true);
        _house.Postman.Mails.Skip(before).Single(m => m.To == "ana@correo.example").Text.ShouldNotContain("Luis");
        await _house.Send(new RecordDeliveries());
        await _house.RunJobs();
        (await StateOf(first), await StateOf(second), await StateOf(ana)).ShouldBe((CaseState.Closed, CaseState.InProgress, CaseState.Closed));
        (await File(second)).Draft.ShouldBe($"Cordial saludo, Luis Gómez:\n\nSobre «El subsidio otra vez», radicado {second.Radicado}: ya pagamos.");
    }

    [Fact]
    public async Task One_that_is_refused_stays_without_a_mail_and_stops_no_other()
    {
        var (first, stale, good) = (await _house.Files(), await _house.Files(), await _house.Files());
        var (ana, stranger, reserved) = (await FilesAs("Ana Ruiz", "40111222"), await _house.Files(), await _house.Files(FilerKind.Reserved, name: "Zoraida Mora"));
        await Links(first, stale, good, ana, reserved);
        await _house.RunJobs();

        var outcomes = (await _house.Send(new AnswerLinkedCases(first.Id, 2, "Estimado Luis: sí.",
            [new(stale.Id, 1), new(good.Id, 2), new(ana.Id, 2), new(reserved.Id, 2), new(stranger.Id, 1), new(Guid.NewGuid(), 1), new(good.Id, 2)]))).Value;

        outcomes.Select(o => (o.Radicado, o.Refusal)).ShouldBe([(first.Radicado, null), (stale.Radicado, CaseFailures.ChangedMeanwhile), (good.Radicado, null),
            (ana.Radicado, AnswerFailures.NamesAnother), (reserved.Radicado, AnswerFailures.NamesAnother), (stranger.Radicado, CaseFailures.NotLinked)]);
        (await StateOf(ana), await StateOf(good)).ShouldBe((CaseState.Received, CaseState.Answered));
        (await _house.With(db => db.Set<Domain.Notifications.OutgoingMessage>().CountAsync(m => m.State == Domain.Notifications.MessageState.Queued))).ShouldBe(2);
        foreach (var answered in new[] { first, good })
            (await _house.Send(new TakeBackAnswer(answered.Id))).Succeeded.ShouldBeTrue();
        (await _house.Send(new AnswerLinkedCases(first.Id, 1, "Sí.", [new(good.Id, 4)]))).Failures.ShouldBe([CaseFailures.ChangedMeanwhile], "of the case itself all is refused");
        (await StateOf(good)).ShouldBe(CaseState.InProgress);
        (await _house.Send(new AnswerLinkedCases(first.Id, 4, "Sí, {{nombre}}.", [new(good.Id, 4)]))).Failures.ShouldHaveSingleItem().Code.ShouldBe("cases.answer_placeholder");
    }

    private async Task Links(FiledCase first, params FiledCase[] others)
    {
        foreach (var other in others)
            (await _house.Send(new LinkCase(other.Id, 1, first.Radicado, "Lo mismo."))).Succeeded.ShouldBeTrue();
        (await _house.Send(new TakeCase(first.Id, 1))).Succeeded.ShouldBeTrue();
    }

    private async Task<FiledCase> FilesAs(string name, string document)
    {
        var before = _house.Caller.As;
        (_house.Caller.As, _house.Caller.Address) = (null, $"192.0.2.{Random.Shared.Next(1, 250)}");
        var filed = (await _house.Send(new FileCase(Guid.CreateVersion7(), CaseKind.Petition, new FilerData(FilerKind.Identified, name, DocumentType.CC, document, "ana@correo.example"),
            AnswerWay.Email, "Otro subsidio", "No llegó.", true))).Value;
        _house.Caller.As = before;
        return filed;
    }

    private async Task<CaseFile> File(FiledCase filed) => (await _house.Send(new GetCase(filed.Id))).Value;

    private async Task<CaseState> StateOf(FiledCase filed) => (await File(filed)).Head.State;

    private async Task<string?> AnswerOf(FiledCase filed) => (await File(filed)).Timeline.Last(e => e.Step == CaseStep.Answered).Text;
}
