using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Answers;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Templates;
using Ventanilla.Domain.Answers;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Templates;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Templates;

/// <summary>Texts that answers begin with: what is wrong in one is told when it is saved, and what a case cannot fill in never leaves.</summary>
public sealed class TemplateTests : IAsyncLifetime
{
    private const string Every = "Hola {{nombre}}: {{radicado}}, {{asunto}}, {{fecha_de_radicacion}}, {{vence}}, {{organizacion}}, {{ Funcionario }}.";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.IsStaff(StaffRole.Supervisor);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Theory]
    [InlineData("Hola {{nombre}}, {{numero}}", "{{numero}}")]
    [InlineData("Hola {{nombre", "{{nombre")]
    [InlineData("Hola {{}}", "{{}}")]
    public async Task A_placeholder_that_does_not_exist_is_refused_with_those_that_do(string text, string named)
    {
        var refused = (await Write(text)).Failures.ShouldHaveSingleItem();

        (refused.Code, refused.Field).ShouldBe(("templates.unknown_placeholder", "Text"));
        refused.Arguments.ShouldBe([named, "{{nombre}}, {{radicado}}, {{asunto}}, {{fecha_de_radicacion}}, {{vence}}, {{organizacion}}, {{funcionario}}"]);
        var id = (await Write(Every)).Value;
        (await _house.Send(new EditTemplate(id, 1, "Otra", null, "es", text))).Failures.ShouldHaveSingleItem().Code.ShouldBe("templates.unknown_placeholder");
    }

    [Fact]
    public async Task The_draft_is_filled_in_below_what_was_written_and_can_be_sent()
    {
        var filed = await Taken(await _house.Files());
        var id = (await Write(Every)).Value;

        (await _house.Send(new UseTemplate(filed.Id, id, ""))).Succeeded.ShouldBeTrue();

        var due = (await File(filed)).Head.Due!.Value;
        var filled = $"Hola Luis Gómez: {filed.Radicado}, Mi subsidio, {Language.Spanish.Day(Domain.Portal.Colombia.Today(_house.Clock))}, {Language.Spanish.Day(due)}, "
            + $"{Policy.Organisation.Name}, Marta Ríos.";
        (await File(filed)).Draft.ShouldBe(filled);
        (await _house.Send(new UseTemplate(filed.Id, id, "Mío.\n"))).Succeeded.ShouldBeTrue();
        (await File(filed)).Draft.ShouldBe($"Mío.\n\n{filled}");
        (await _house.Send(new AnswerCase(filed.Id, 2, filled))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_a_reserved_identity_no_name_is_filled_in_and_what_is_left_is_not_sent()
    {
        var filed = await Taken(await _house.Files(FilerKind.Reserved));
        (await _house.Send(new RevealFiler(filed.Id, "Lo pide el juzgado."))).Succeeded.ShouldBeTrue();

        (await _house.Send(new UseTemplate(filed.Id, (await Write("Hola {{nombre}}: {{radicado}}")).Value, ""))).Succeeded.ShouldBeTrue();

        (await File(filed)).Draft.ShouldBe($"Hola {{{{nombre}}}}: {filed.Radicado}", "not even for whoever was shown it");
        foreach (var left in new[] { "Hola {{nombre}}", "Hola {{nombre", "Hola {{otra}}" })
            (await _house.Send(new AnswerCase(filed.Id, 2, left))).Failures.ShouldHaveSingleItem().Code.ShouldBe("cases.answer_placeholder");
        (await _house.Send(new FileSpokenCase(Guid.CreateVersion7(), Channel.Counter, CaseKind.Petition, FilerKind.Identified, "Ana", null, null, null, null,
            AnswerWay.HandOver, "Horario", "¿Abren?", "Sí, {{nombre}}.", true))).Failures.ShouldHaveSingleItem().Code.ShouldBe("cases.answer_placeholder");
        (await _house.With(db => db.Set<CaseEntry>().CountAsync(e => e.Step == CaseStep.Answered))).ShouldBe(0);
    }

    [Fact]
    public async Task It_is_offered_for_its_kind_its_language_and_as_long_as_it_is_not_retired()
    {
        var filed = await Taken(await _house.Files());
        var (all, own) = ((await Write("a", name: "Para todas")).Value, (await Write("b", CaseKind.Petition, name: "De peticiones")).Value);
        var (complaint, english) = ((await Write("c", CaseKind.Complaint)).Value, (await Write("d", language: "en")).Value);

        (await Offered(filed)).ShouldBe([own, all], "by their names");
        foreach (var other in new[] { complaint, english, Guid.NewGuid() })
            (await _house.Send(new UseTemplate(filed.Id, other, ""))).Failures.ShouldBe([TemplateFailures.NotForThisCase]);
        (await _house.Send(new RetireTemplate(own, 1))).Succeeded.ShouldBeTrue();
        (await Offered(filed)).ShouldBe([all]);
        (await _house.Send(new UseTemplate(filed.Id, own, ""))).Failures.ShouldBe([TemplateFailures.NotForThisCase]);
        (await _house.Send(new ListTemplates())).Value[^1].ShouldSatisfyAllConditions(t => t.Id.ShouldBe(own), t => t.IsRetired.ShouldBeTrue(), t => t.By.ShouldBe("Marta Ríos"));
        (await _house.Send(new BringBackTemplate(own, 2))).Succeeded.ShouldBeTrue();
        (await Offered(filed)).ShouldBe([own, all]);
    }

    [Fact]
    public async Task Whoever_saves_on_an_older_one_changes_nothing()
    {
        var id = (await Write("uno")).Value;
        (await _house.Send(new EditTemplate(id, 1, "Plazos", CaseKind.Claim, "en", "dos"))).Succeeded.ShouldBeTrue();

        (await _house.Send(new EditTemplate(id, 1, "Plazos", null, "es", "tres"))).Failures.ShouldBe([TemplateFailures.ChangedMeanwhile]);
        (await _house.Send(new RetireTemplate(id, 1))).Failures.ShouldBe([TemplateFailures.ChangedMeanwhile]);
        (await _house.Send(new BringBackTemplate(id, 2))).Failures.ShouldBe([TemplateFailures.ChangedMeanwhile], "it is not retired");
        (await _house.Send(new EditTemplate(Guid.NewGuid(), 1, "Plazos", null, "es", "tres"))).Failures.ShouldBe([TemplateFailures.NotFound]);
        (await _house.Send(new GetTemplate(id))).Value.ShouldBe(new TemplateView(id, "Plazos", CaseKind.Claim, "en", "dos", false, 2));
    }

    [Fact]
    public async Task An_agent_uses_them_and_neither_writes_nor_lists_them()
    {
        await _house.IsStaff(StaffRole.Agent);

        foreach (var failures in new[] { (await Write("uno")).Failures, (await _house.Send(new ListTemplates())).Failures, (await _house.Send(new RetireTemplate(Guid.NewGuid(), 1))).Failures })
            failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.Forbidden);
        (await _house.With(db => db.Set<AnswerTemplate>().CountAsync())).ShouldBe(0);
        (await _house.With(db => db.Set<AnswerDraft>().CountAsync())).ShouldBe(0);
    }

    private Task<Result<Guid>> Write(string text, CaseKind? kind = null, string language = "es", string name = "Plazos") => _house.Send(new WriteTemplate(name, kind, language, text));

    private async Task<FiledCase> Taken(FiledCase filed)
    {
        (await _house.Send(new TakeCase(filed.Id, 1))).Succeeded.ShouldBeTrue();
        return filed;
    }

    private async Task<CaseFile> File(FiledCase filed) => (await _house.Send(new GetCase(filed.Id))).Value;

    private async Task<IEnumerable<Guid>> Offered(FiledCase filed) => (await _house.Send(new OfferTemplates(filed.Id))).Value.Select(t => t.Id);
}
