using System.Net;
using Shouldly;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Templates as whoever leads writes them and whoever answers uses them.</summary>
public sealed class TemplateStories : Story
{
    private const string List = "/gestion/plantillas";

    [Fact]
    public async Task Written_mended_used_and_retired()
    {
        var filed = await Portal.Files(email: "luis@correo.example");
        var (eva, marta) = (Portal.Somebody(), Portal.Somebody());
        await eva.IsStaff(StaffRole.Supervisor);
        await marta.IsStaff(StaffRole.Agent);
        (await eva.Opens(List)).Text.ShouldContain("Todavía no hay plantillas.");
        await eva.Opens($"{List}/nueva");
        await eva.Posts(eva.Page.Form().With("Form.Name", "Subsidio en camino").With("Form.Text", "Hola {{nombre}}:\r\nsu caso {{numero}} está en camino."));
        eva.Page.Errors.ShouldHaveSingleItem().ShouldStartWith("El marcador {{numero}} no existe. Puede usar: {{nombre}}, {{radicado}}");
        eva.Page.Dom.QuerySelector("#Form_Text-error").ShouldNotBeNull("it is told beside the text");
        await eva.Posts(eva.Page.Form().With("Form.Text", "Hola {{nombre}}:\r\nsu caso {{radicado}} está en camino."));
        eva.Page.Text.ShouldContain("Plantilla guardada.");

        await marta.Takes(filed);
        await marta.OpensCase(filed, "responder");
        await marta.Posts(Chosen(marta, "Subsidio en camino"));
        marta.Page.Text.ShouldContain("La plantilla está en su borrador.");
        Answer(marta).ShouldBe($"Hola Luis Pérez:\nsu caso {filed.Radicado} está en camino.", "nothing of the skeleton was the writer's own");
        await marta.Posts(Chosen(marta, "Subsidio en camino").With("Form.Answer", "Lo mío."));
        Answer(marta).ShouldBe($"Lo mío.\n\nHola Luis Pérez:\nsu caso {filed.Radicado} está en camino.");
        (await marta.Posts(marta.Page.Act("responder"))).Dom.QuerySelector(".undo").ShouldNotBeNull();

        await eva.Opens(eva.Page.Dom.QuerySelector(".templates a")!.GetAttribute("href")!);
        var stale = eva.Page.Form().With("Form.Text", "Otro texto");
        await eva.Posts(eva.Page.Form().With("Form.Name", "Subsidio"));
        (await eva.Posts(stale)).Errors.ShouldHaveSingleItem().ShouldStartWith("Otra persona guardó esta plantilla");
        eva.Page.Dom.QuerySelector("#Form_Text")!.TextContent.Trim().ShouldBe("Otro texto");
        eva.Page.Dom.QuerySelector(".said")!.TextContent.ShouldContain("está en camino");
        await eva.Posts(eva.Page.Form().Through("handler=Retire"));
        eva.Page.Text.ShouldContain("Plantilla retirada");
        (await eva.OpensCase(await Portal.Files(), "responder")).Dom.QuerySelector("#Form_TemplateId").ShouldBeNull();
        (await Portal.Audited("write_template", "done"), await Portal.Audited("edit_template", "done"), await Portal.Audited("retire_template", "done")).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task What_the_case_cannot_fill_in_is_told_and_not_sent()
    {
        var filed = await Portal.Files(who: FilerKind.Reserved, kind: CaseKind.Denunciation, name: "Zoraida Quintero");
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Agent);
        await Portal.Writes("Saludo", "Hola {{nombre}}: {{radicado}}");
        await marta.Takes(filed);
        await marta.OpensCase(filed, "responder");

        await marta.Posts(Chosen(marta, "Saludo"));

        marta.Page.Body.ShouldNotContain("Zoraida");
        marta.Page.Dom.QuerySelector(".act .notice-warning")!.TextContent.ShouldContain("Falta un dato en la plantilla: {{nombre}}.");
        (await marta.Posts(marta.Page.Act("responder"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Quedan marcadores de la plantilla");
        (await Portal.Count("case_entries", "\"Step\" = 'Answered'")).ShouldBe(0);
        await marta.Posts(marta.Page.Act("responder").With("Form.Answer", $"Hola: {filed.Radicado}"));
        marta.Page.Dom.QuerySelector(".undo").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_agent_finds_no_door_to_them_and_forged_posts_change_nothing()
    {
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Agent);
        var id = await Portal.Writes("Saludo", "Hola");
        (await marta.Opens("/gestion")).Dom.QuerySelectorAll($"a[href='{List}']").ShouldBeEmpty();
        var token = marta.Page.ValueOf("__RequestVerificationToken")!;

        foreach (var address in new[] { $"{List}/nueva", $"{List}/{id}", $"{List}/{id}?handler=Retire", $"{List}/{id}?handler=Back" })
            (await marta.Posts(new Uri(address, UriKind.Relative), [("__RequestVerificationToken", token), ("Form.Seen", "1"), ("Form.Name", "a"), ("Form.Language", "es"),
                ("Form.Text", "b")])).Status.ShouldBe(HttpStatusCode.Forbidden, address);
        (await Portal.Count("answer_templates", "\"Text\" = 'Hola' AND NOT \"IsRetired\"")).ShouldBe(1);
    }

    private static PostedForm Chosen(Visitor who, string name) => who.Page.Act("responder")
        .With("Form.TemplateId", who.Page.Dom.QuerySelectorAll("#Form_TemplateId option").Single(o => o.TextContent == name).GetAttribute("value")!).Through("hacer=plantilla");

    private static string Answer(Visitor who) => who.Page.Dom.QuerySelector("#Form_Answer")!.TextContent.Trim();
}
