using Shouldly;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>What staff hang on a case, as its page and the list show it.</summary>
public sealed class MarkStories : Story
{
    [Fact]
    public async Task Linked_and_answered_together_each_is_told_and_each_can_be_taken_back()
    {
        var (first, second) = (await Portal.Files(email: "luis@correo.example"), await Portal.Files("Otra vez", name: "Ana Ruiz", email: "ana@correo.example"));
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Agent);
        (await marta.Does(second, "vincular")).Errors.ShouldBe(["Escriba el número del caso que repite."]);
        (await marta.Does(second, "vincular", ("To", "2026-999999"))).Errors.ShouldHaveSingleItem().ShouldStartWith("No hay un caso con ese número");
        (await marta.Does(second, "vincular", ("To", first.Radicado))).ErrorAt("Reason")!.ShouldContain("no sabemos si son de la misma persona");
        await marta.Does(second, "vincular", ("To", first.Radicado), ("Reason", "Son esposos."));
        marta.Page.Text.ShouldContain("Caso vinculado.");
        marta.Page.Dom.QuerySelector("section[aria-labelledby=linked]")!.TextContent.ShouldContain($"Este caso repite el {first.Radicado}.");
        (await marta.OpensCase(first)).Dom.QuerySelector(".linked")!.TextContent.ShouldContain(second.Radicado);
        await marta.Takes(first);

        await marta.OpensCase(first, "responder");
        var key = marta.Page.Dom.QuerySelector("input[name='Form.Also']")!.GetAttribute("value")!;
        var form = marta.Page.Act("responder").With("Form.Answer", $"Cordial saludo, Luis Pérez: el {first.Radicado} ya está pago.");
        await marta.Posts(form.Address, [.. form.Values, ("Form.Also", key)]);

        marta.Page.Dom.QuerySelectorAll(".told li").Select(l => l.TextContent.Trim().Split('\n')[0]).ShouldBe([$"{first.Radicado}: respondido", $"{second.Radicado}: respondido"]);
        await marta.Posts(new PostedForm(marta.Page, marta.Page.Forms.Single(f => f.Closest(".told") is not null)));
        marta.Page.Path.ShouldEndWith(second.Radicado);
        marta.Page.Dom.QuerySelector("#Form_Answer")!.TextContent.Trim().ShouldBe($"Cordial saludo, Ana Ruiz: el {second.Radicado} ya está pago.");
        await Portal.Database.Scalar<object>("UPDATE outgoing_messages SET \"DueAt\" = now() - interval '1 second' WHERE \"State\" = 'Queued'");
        (await Portal.Mail("luis@correo.example", "ya está pago")).ShouldNotBeNull();
        Portal.Mails().ShouldNotContain(m => m.Text.Contains("Ana Ruiz", StringComparison.Ordinal) && m.Text.Contains("ya está pago", StringComparison.Ordinal));
        (await marta.Posts(marta.Page.Act("desvincular"))).Text.ShouldContain("Caso desvinculado.");
    }

    [Fact]
    public async Task Of_an_answer_to_somebody_reserved_the_row_of_the_other_says_whose_identity_it_is()
    {
        var (reserved, other) = (await Portal.Files("Denuncio un cobro", CaseKind.Denunciation, FilerKind.Reserved, "Zoraida Quintero", "zoraida@correo.example"), await Portal.Files());
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Agent);
        await marta.Does(other, "vincular", ("To", reserved.Radicado), ("Reason", "Hablan de lo mismo."));
        await marta.Takes(reserved);
        await marta.OpensCase(reserved, "responder");
        var key = marta.Page.Dom.QuerySelector("input[name='Form.Also']")!.GetAttribute("value")!;
        var form = marta.Page.Act("responder").With("Form.Answer", "Ya lo investigamos.");

        await marta.Posts(form.Address, [.. form.Values, ("Form.Also", key)]);

        var row = marta.Page.Dom.QuerySelectorAll(".told li").Single(l => l.TextContent.Contains(other.Radicado, StringComparison.Ordinal)).TextContent;
        row.ShouldContain("La respuesta se escribió para alguien que pidió reserva de su identidad. Responda este caso aparte.");
    }

    [Fact]
    public async Task Put_away_flagged_and_found_again()
    {
        var (filed, other) = (await Portal.Files("Pensión de un menor"), await Portal.Files("Otra cosa"));
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Agent);
        (await marta.OpensCase(filed)).Offers("posponer").ShouldBeFalse("nobody has it");
        await marta.Takes(filed);
        (await marta.Does(filed, "posponer")).Errors.ShouldBe(["Elija hasta qué día lo pospone."]);
        var until = Colombia.Day(DateTimeOffset.UtcNow).AddDays(2);
        await marta.Does(filed, "posponer", ("Until", $"{until:yyyy-MM-dd}"));
        marta.Page.Text.ShouldContain("Caso pospuesto");
        (await marta.Opens("/gestion?de=mi")).Numbers().ShouldBeEmpty();
        (marta.Page.CountOf("Míos"), marta.Page.CountOf("Pospuestos")).ShouldBe(("0", "1"));
        (await marta.Opens("/gestion?de=mi&pospuestos=si")).Numbers().ShouldBe([filed.Radicado]);
        await marta.OpensCase(filed);
        (await marta.Posts(marta.Page.Act("retomar"))).Text.ShouldContain("El caso está de nuevo en su lista.");
        (await marta.Opens("/gestion?de=mi")).Numbers().ShouldBe([filed.Radicado]);

        (await marta.Does(filed, "marcar", ("Reason", "Es menor de edad."))).Errors.ShouldBe(["Elija la marca."]);
        await marta.Does(filed, "marcar", ("Flag", "Priority"), ("Reason", "Es menor de edad."));
        marta.Page.Dom.QuerySelector(".case-marks .flag-Priority")!.TextContent.ShouldBe("Prioritario");
        (await marta.Opens("/gestion?marca=prioritario")).Numbers().ShouldBe([filed.Radicado]);
        marta.Page.Dom.QuerySelector(".case-line .flag-Priority").ShouldNotBeNull();
        await marta.OpensCase(filed, "marcar");
        var form = marta.Page.Act("marcar").With("Form.Flag", "Priority").With("Form.Reason", "No lo es.");
        await marta.Posts(form.Address, [.. form.Values, ("Form.Off", "true")]);
        (await marta.Opens("/gestion?marca=prioritario")).Numbers().ShouldBeEmpty();
        (await marta.Opens("/gestion?q=otra")).Numbers().ShouldBe([other.Radicado]);
        await marta.Takes(other);
        await Portal.Database.Scalar<object>($"UPDATE cases SET \"DueOn\" = now()::date - 9 WHERE \"Id\" = '{other.Id}'");
        (await marta.OpensCase(other)).Offers("posponer").ShouldBeFalse("what is late is put away no more");
    }

    [Fact]
    public async Task A_tutela_is_registered_by_staff_alone_and_stands_on_top()
    {
        var other = await Portal.Files();
        var (marta, ana) = (Portal.Somebody(), Portal.Somebody());
        await marta.IsStaff(StaffRole.Agent);
        await marta.Opens("/gestion/tutela");
        (await marta.Posts(marta.Page.Form())).Errors.Count.ShouldBe(8);
        await marta.Posts(new[] { ("Court", "Juzgado Tercero Civil"), ("Email", "juzgado@rama.example"), ("Process", "08001-2026-00123"), ("NotifiedAt", $"{Colombia.Day(DateTimeOffset.UtcNow):yyyy-MM-dd}T00:00"),
            ("Hours", "48"), ("Claimant", "Ana Ruiz"), ("Subject", "Subsidio familiar"), ("Text", "Informe sobre el subsidio.") }
            .Aggregate(marta.Page.Form(), (form, v) => form.With("Form." + v.Item1, v.Item2)));
        marta.Page.Text.ShouldContain("Tutela registrada.");
        marta.Page.Dom.QuerySelector(".case-marks")!.TextContent.ShouldContain("El juez espera hasta:");
        marta.Page.Text.ShouldContain("Decreto 2591 de 1991");
        marta.Page.Dom.QuerySelectorAll("dt").Select(d => d.TextContent.Trim()).Intersect(["Número del proceso", "Quién interpuso la tutela"]).Count().ShouldBe(2);
        marta.Page.Text.ShouldNotContain("TutelaProcess");
        var number = marta.Page.Path.Split('/')[^1];
        (await marta.Opens("/gestion")).Numbers().ShouldBe([number, other.Radicado]);
        (await marta.OpensCase(other, "reclasificar")).Dom.QuerySelectorAll("#Form_Kind option").ShouldAllBe(o => o.GetAttribute("value") != "Tutela");
        (await ana.Opens("/pqrsf/tipo")).Body.ShouldNotContain("Tutela");
    }

    [Fact]
    public async Task A_claim_about_health_has_hours_only_where_the_organisation_says_so()
    {
        var claim = await Portal.Files();
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Agent);
        (await marta.OpensCase(claim)).Offers("riesgo").ShouldBeFalse();
        await using var clinic = await RunningPortal.Open(("Policy:Cases:HealthRisk", "true"));
        var (filed, eva) = (await clinic.Files("No hay cita"), clinic.Somebody());
        await eva.IsStaff(StaffRole.Agent);

        await eva.Does(filed, "riesgo", ("Risk", "Vital"), ("Reason", "Está en urgencias."));

        eva.Page.Text.ShouldContain("Riesgo guardado.");
        eva.Page.Dom.QuerySelector(".case-marks")!.TextContent.ShouldContain("Riesgo en salud, hasta:");
    }

    [Fact]
    public async Task Thanks_are_the_whole_answer_to_whoever_asks_nothing()
    {
        var filed = await Portal.Files("Felicito a Marta", CaseKind.Compliment);
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Agent);
        await marta.Takes(filed);

        await marta.OpensCase(filed, "responder");

        var form = marta.Page.Act("responder");
        form.Form.QuerySelector("button")!.TextContent.ShouldBe("Agradecer y cerrar");
        (await marta.Posts(form)).Dom.QuerySelector(".undo").ShouldNotBeNull("nothing is left to fill in");
    }
}
