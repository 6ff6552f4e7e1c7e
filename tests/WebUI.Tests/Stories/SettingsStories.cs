using Shouldly;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The settings that are data, as administrators meet them: looked at, then saved, in two tabs at once, and on the policy's page with their place.</summary>
public sealed class SettingsStories : Story
{
    [Fact]
    public async Task A_goal_is_looked_at_then_saved_and_who_looked_before_is_told_and_keeps_what_was_typed()
    {
        var (marta, pedro) = (Portal.Somebody(), Portal.Somebody());
        await marta.IsStaff(StaffRole.Administrator);
        await pedro.IsStaff(StaffRole.Administrator);
        (await marta.Opens("/gestion/metas")).Text.ShouldContain("Nadie ha cambiado las metas");

        (await marta.Opens("/gestion/metas?de=AppAccess&cuanto=0&en=dias")).Text.ShouldContain("Una meta tiene de 1 a 400 horas, o de 1 a 250 días.");
        marta.Page.Forms.ShouldNotContain(f => f.QuerySelector("[name='Form.Seen']") != null);
        (await marta.Opens("/gestion/metas?de=AppAccess&cuanto=5&en=dias")).Text.ShouldContain("Ningún caso abierto cambiaría de meta.");
        await pedro.Opens("/gestion/metas?de=semana&lunes=8:00-12:00");
        await marta.Posts(Form(marta));
        marta.Page.Text.ShouldContain("Escriba el motivo.");
        marta.Page.Text.ShouldContain("Elija qué pasa con los casos abiertos.");
        await marta.Posts(Form(marta).With("Form.Reason", "Hay mucha demanda").With("Form.Moves", "true"));
        marta.Page.Text.ShouldContain("Metas guardadas.");
        marta.Page.Text.ShouldContain("de 3 días hábiles a 5 días hábiles.");

        await pedro.Posts(Form(pedro).With("Form.Reason", "Solo los lunes").With("Form.Moves", "false"));
        pedro.Page.Text.ShouldContain("Otra persona cambió las metas mientras usted las miraba.");
        Form(pedro).Values.ShouldContain(("Form.Reason", "Solo los lunes"));
        await pedro.Posts(Form(pedro).With("Form.Reason", "Solo los lunes").With("Form.Moves", "false"));
        pedro.Page.Text.ShouldContain("Los casos abiertos conservan la suya.");
        pedro.Page.Text.ShouldContain("Cambiaron las horas de trabajo.");
        (await marta.Opens("/gestion/metas?de=semana&lunes=ocho")).Text.ShouldContain("Escriba las jornadas como 8:00-12:00");
        (await marta.Opens("/gestion/politica")).Text.ShouldContain("Valor inicial; hoy se edita en");
    }

    [Fact]
    public async Task An_application_is_seen_as_people_will_see_it_then_saved_retired_and_offered_again()
    {
        var (marta, pedro) = (Portal.Somebody(), Portal.Somebody());
        await marta.IsStaff(StaffRole.Administrator);
        await pedro.IsStaff(StaffRole.Administrator);
        (await marta.Opens("/gestion/aplicaciones")).Text.ShouldContain("Subsidio familiar");
        const string address = "/gestion/aplicaciones/editar?clave=subsidio";
        await pedro.Opens(address);
        await marta.Opens(address);

        await marta.Posts(Form(marta).With("Form.NameEs", "Cuota monetaria").Through("handler=Look"));
        marta.Page.Text.ShouldContain("Así la verán las personas");
        marta.Page.Dom.QuerySelector(".apps li[lang=es] h3")!.TextContent.ShouldBe("Cuota monetaria");
        await marta.Posts(Form(marta).Onward(marta.Page));
        marta.Page.Text.ShouldContain("Escriba el motivo.");
        await marta.Posts(Form(marta).With("Form.Reason", "Así se llama ahora").Onward(marta.Page));
        marta.Page.Text.ShouldContain("Aplicación guardada.");
        marta.Page.Text.ShouldContain("Cuota monetaria");

        await pedro.Posts(Form(pedro).With("Form.SummaryEs", "Otra cosa").With("Form.Reason", "Más claro").Onward(pedro.Page));
        pedro.Page.Text.ShouldContain("Otra persona cambió esta aplicación mientras usted la miraba.");
        pedro.Page.Text.ShouldContain("Cuota monetaria");
        Form(pedro).Values.ShouldContain(("Form.SummaryEs", "Otra cosa"));

        await marta.Opens(address);
        await marta.Posts(Form(marta).With("Form.Reason", "Se acaba el contrato").Through("handler=Retire"));
        marta.Page.Text.ShouldContain("Aplicación retirada.");
        await marta.Opens(address);
        marta.Page.Text.ShouldContain("Está retirada: nadie puede pedirla.");
        await marta.Posts(Form(marta).With("Form.Reason", "Hay contrato nuevo").Through("handler=Back"));
        marta.Page.Text.ShouldContain("La aplicación se ofrece de nuevo.");
    }

    private static PostedForm Form(Visitor who) => new(who.Page, who.Page.Forms.Single(f => f.QuerySelector("[name='Form.Seen']") is not null));
}
