using System.Net;
using Shouldly;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The mails as staff meet them: what became of each, the hand brake, and what each kind looks like.</summary>
public sealed class MessageStories : Story
{
    [Fact]
    public async Task Whoever_may_pauses_and_resumes_and_everybody_is_told()
    {
        var (eva, marta) = (Portal.Somebody(), Portal.Somebody());
        await eva.IsStaff(StaffRole.Supervisor);
        await marta.IsStaff(StaffRole.Agent);

        await eva.Opens("/gestion/mensajes");
        await eva.Posts(eva.Page.FormTo("Pause"));
        eva.Page.Errors.ShouldContain("Elija el motivo.");
        await eva.Posts(eva.Page.FormTo("Pause").With("Form.Reason", "WrongMails"));

        eva.Page.Text.ShouldContain("El envío quedó en pausa.");
        (await marta.Opens("/gestion/mensajes")).Text.ShouldContain("Marta Ríos lo pausó por: Mensajes equivocados.");
        marta.Page.Forms.ShouldAllBe(f => f.GetAttribute("action") == null || !f.GetAttribute("action")!.Contains("handler=", StringComparison.Ordinal));
        (await Salud()).ShouldStartWith("correo: mail.paused since ");
        Portal.Log.Lines.ShouldContain(l => l.Contains("Mail is paused on every machine", StringComparison.Ordinal));

        await eva.Posts(eva.Page.FormTo("Resume"));
        eva.Page.Text.ShouldContain("El envío se reanudó.");
        (await Portal.Count("delivery_pauses", "true")).ShouldBe(0);
    }

    [Fact]
    public async Task A_parked_mail_is_explained_and_retried_and_a_refused_one_only_explained()
    {
        var (parked, refused) = (await Portal.Mail(), await Portal.Mail(refused: true));
        var eva = Portal.Somebody();
        await eva.IsStaff(StaffRole.Supervisor);

        await eva.Opens($"/gestion/mensajes/{refused}");
        eva.Page.Text.ShouldContain("El buzón fue rechazado.");
        eva.Page.Text.ShouldContain("550 5.1.1 <a***@c***.example> no such user");
        eva.Page.Text.ShouldNotContain("Reintentar");
        await eva.Opens($"/gestion/mensajes/{parked}");
        eva.Page.Text.ShouldContain("No pudimos redactarlo: es una falla nuestra.");
        eva.Page.Text.ShouldNotContain("no se pudo", customMessage: "our own fault is for the log");
        eva.Page.Text.ShouldNotContain("sellado");
        var form = eva.Page.Form();
        await eva.Posts(form);
        eva.Page.Text.ShouldContain("El mensaje vuelve a la espera");
        await eva.Posts(form);
        eva.Page.Errors.ShouldContain("El mensaje ya no está detenido: alguien lo reintentó.");
        (await eva.Opens($"/gestion/mensajes/{Guid.CreateVersion7()}")).Status.ShouldBe(HttpStatusCode.NotFound);

        (await eva.Opens("/gestion/mensajes?q=ana%40correo.example")).Text.ShouldContain("Mensajes para ana@correo.example");
        eva.Page.Dom.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        (await eva.Opens("/gestion/mensajes?estado=nada&tipo=nada&despues=x")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_preview_stands_in_a_frame_that_may_do_nothing_and_each_portal_has_its_own()
    {
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Agent);

        await marta.Opens("/gestion/mensajes/plantillas?tipo=WelcomeMail&idioma=en");
        marta.Page.Dom.QuerySelectorAll("iframe[sandbox='']").Length.ShouldBe(4);
        marta.Page.Dom.QuerySelectorAll("#portal option").Select(o => o.TextContent).ShouldBe(["caja", "clinica", "software"]);
        string[] seen = [];
        foreach (var portal in new[] { "caja", "clinica", "software" })
        {
            using var answer = await marta.Asks(new HttpRequestMessage(HttpMethod.Get, $"/gestion/mensajes/plantillas/vista?tipo=WelcomeMail&portal={portal}&oscuro=true"));
            var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
            policy.ShouldBe("sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'");
            seen = [.. seen, await answer.Content.ReadAsStringAsync()];
        }

        seen.ShouldBeUnique();
        (await marta.Opens("/gestion/mensajes/plantillas?tipo=Nada")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await marta.Opens("/gestion/mensajes/plantillas?portal=../caja")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> Salud()
    {
        using var answer = await Portal.Visitor().Asks(new HttpRequestMessage(HttpMethod.Get, "/salud"));
        return await answer.Content.ReadAsStringAsync();
    }
}
