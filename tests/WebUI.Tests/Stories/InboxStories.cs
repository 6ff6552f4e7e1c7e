using System.Net;
using Shouldly;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The inbox as whoever works there meets it: views are addresses, one case stops no other, and nothing written is lost.</summary>
public sealed class InboxStories : Story
{
    [Fact]
    public async Task Views_are_addresses_and_their_counts_are_true()
    {
        var (claim, complaint, third) = (await Portal.Files("Subsidio de octubre"), await Portal.Files("Mala atención", CaseKind.Complaint), await Portal.Files("Otra cosa"));
        await Portal.Database.Scalar<object>($"UPDATE cases SET \"ActBy\" = now() - interval '9 days', \"DueOn\" = now()::date - 9 WHERE \"Id\" = '{third.Id}'");
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Supervisor);
        await marta.Takes(claim);

        await marta.Opens("/gestion");
        marta.Page.Numbers().ShouldBe([third.Radicado, claim.Radicado, complaint.Radicado], "the most urgent first");
        (marta.Page.CountOf("Por vencer"), marta.Page.CountOf("Míos"), marta.Page.CountOf("Sin asignar"), marta.Page.CountOf("Vencidos"), marta.Page.CountOf("Cerrados"))
            .ShouldBe(("3", "1", "2", "1", "0"));
        marta.Page.Dom.QuerySelector(".left-late")!.TextContent.ShouldStartWith("Vencido hace ");

        (await marta.Opens("/gestion?de=mi")).Numbers().ShouldBe([claim.Radicado]);
        (await marta.Opens("/gestion?tipo=queja")).Numbers().ShouldBe([complaint.Radicado]);
        (await marta.Opens("/gestion?tiempo=vencidos")).Numbers().ShouldBe([third.Radicado]);
        (await marta.Opens("/gestion?q=octubre")).Numbers().ShouldBe([claim.Radicado]);
        (await marta.Opens($"/gestion?q={complaint.Radicado}")).Numbers().ShouldBe([complaint.Radicado]);
        (await marta.Opens("/gestion?orden=nuevos")).Numbers().ShouldBe([third.Radicado, complaint.Radicado, claim.Radicado]);
        (await marta.Opens("/gestion?estado=cerrado")).Text.ShouldContain("Todavía no hay casos cerrados.");
        (await marta.Opens("/gestion?tipo=nada&tiempo=nunca&orden=%00&despues=x")).Status.ShouldBe(HttpStatusCode.OK);

        await marta.Opens("/gestion?tipo=queja");
        var line = marta.Page.Dom.QuerySelector("[data-line]")!.GetAttribute("href")!;
        line.ShouldBe($"/gestion/casos/{complaint.Radicado}?tipo=queja");
        (await marta.Opens(line)).Numbers()[0].ShouldBe(complaint.Radicado, "the list of the same view stands beside it");
        marta.Page.Dom.QuerySelector(".case-back a")!.GetAttribute("href").ShouldBe("/gestion?tipo=queja");
    }

    [Fact]
    public async Task Pages_follow_each_other_and_lead_back_to_the_beginning()
    {
        List<string> filed = [];
        for (var i = 0; i < 53; i++)
            filed.Add((await Portal.Files($"Caso {i}")).Radicado);
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Auditor);

        var first = (await marta.Opens("/gestion?orden=nuevos")).Numbers();
        marta.Page.CountOf("Por vencer").ShouldBe("53");
        await marta.Opens(marta.Page.Dom.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var second = marta.Page.Numbers();

        first.Length.ShouldBe(50);
        first.Concat(second).ShouldBe(Enumerable.Reverse(filed));
        marta.Page.Dom.QuerySelector("a[rel=next]").ShouldBeNull();
        (await marta.Opens(marta.Page.Dom.QuerySelector(".case-pages a")!.GetAttribute("href")!)).Numbers().ShouldBe(first);
    }

    [Fact]
    public async Task Taken_asked_answered_and_undone_until_the_mail_has_left()
    {
        var filed = await Portal.Files(email: "luis@correo.example");
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Agent);
        (await marta.Opens("/gestion")).Dom.QuerySelector(".case-assignee")!.TextContent.ShouldBe("Sin asignar");

        (await marta.Takes(filed)).Text.ShouldContain("El caso es suyo.");
        await marta.Does(filed, "preguntar", ("Question", "¿De qué mes?"));
        marta.Page.Text.ShouldContain("Enviamos su pregunta a la persona.");
        marta.Page.Dom.QuerySelector(".case-marks")!.TextContent.ShouldContain("Esperando a la persona");
        (await Portal.Mail("luis@correo.example", "¿De qué mes?")).ShouldNotBeNull();
        await Portal.Database.Scalar<object>($"UPDATE cases SET \"State\" = 'InProgress' WHERE \"Id\" = '{filed.Id}'");

        await marta.OpensCase(filed, "responder");
        var skeleton = marta.Page.Dom.QuerySelector("#Form_Answer")!.TextContent;
        skeleton.ShouldContain("Cordial saludo, Luis Pérez:");
        skeleton.ShouldContain(filed.Radicado);
        skeleton.ShouldContain("Marta Ríos");
        await marta.Posts(marta.Page.Act("responder"));
        marta.Page.Errors.ShouldHaveSingleItem().ShouldStartWith("Aún hay partes entre corchetes");
        await marta.Does(filed, "responder", ("Answer", "Estimado Luis:\r\nYa le pagamos."));
        marta.Page.Dom.QuerySelector(".undo p")!.TextContent.ShouldMatch("^La respuesta saldrá en (10|[1-9]) segundos$");

        await marta.Posts(marta.Page.Act("deshacer"));
        marta.Page.Text.ShouldContain("La respuesta no salió.");
        marta.Page.Dom.QuerySelector("#Form_Answer")!.TextContent.Trim().ShouldBe("Estimado Luis:\nYa le pagamos.");
        await marta.Posts(marta.Page.Act("responder"));
        await Portal.Database.Scalar<object>("UPDATE outgoing_messages SET \"DueAt\" = now() - interval '1 second' WHERE \"State\" = 'Queued'");
        await Portal.Mail("luis@correo.example", "Ya le pagamos.");

        await marta.Posts(marta.Page.Act("deshacer"));
        marta.Page.Errors.ShouldHaveSingleItem().ShouldStartWith("La respuesta ya salió");
        Portal.Mails().Count(m => m.Text.Contains("Ya le pagamos.", StringComparison.Ordinal)).ShouldBe(1);
        (await Portal.Count("answer_drafts")).ShouldBe(0);
    }

    [Fact]
    public async Task Of_two_on_one_case_the_second_keeps_what_was_written_and_reads_what_changed()
    {
        var filed = await Portal.Files();
        var (marta, eva) = (Portal.Somebody(), Portal.Somebody());
        await marta.IsStaff(StaffRole.Agent);
        await eva.IsStaff(StaffRole.Supervisor);
        await marta.Takes(filed);
        await marta.OpensCase(filed, "responder");
        var letter = string.Concat(Enumerable.Repeat("Todo lo que revisamos, palabra por palabra. ", 450)).Trim();
        letter.Length.ShouldBeGreaterThan(19_000);
        var stale = marta.Page.Act("responder").With("Form.Answer", letter);
        await eva.Does(filed, "prorrogar", ("Days", "5"), ("Reason", "Falta el informe."));
        eva.Page.Text.ShouldContain("Término prorrogado.");

        await marta.Posts(stale);

        marta.Page.Errors.ShouldHaveSingleItem().ShouldStartWith("Otra persona cambió este caso");
        marta.Page.Dom.QuerySelector(".notice-warning")!.TextContent.ShouldContain("Prorrogó el término");
        marta.Page.Dom.QuerySelector(".notice-warning .timeline")!.Children.Length.ShouldBe(1);
        marta.Page.Dom.QuerySelector("#Form_Answer")!.TextContent.Trim().ShouldBe(letter);
        (await marta.OpensCase(filed, "responder")).Dom.QuerySelector("#Form_Answer")!.TextContent.Trim().ShouldBe(letter, "it waits on the server");
        (await eva.OpensCase(filed, "responder")).Dom.QuerySelector("#Form_Answer")!.TextContent.ShouldNotContain("palabra por palabra", customMessage: "and is hers alone");
        await marta.OpensCase(filed, "responder");
        (await marta.Posts(marta.Page.Act("responder"))).Dom.QuerySelector(".undo").ShouldNotBeNull("whoever saw the newest may send it");
    }

    [Fact]
    public async Task A_note_is_kept_and_a_draft_is_saved_by_its_button()
    {
        var filed = await Portal.Files();
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Agent);
        await marta.Takes(filed);

        await marta.Posts(marta.Page.Act("nota").With("Form.Text", "Hablé con él."));
        marta.Page.Text.ShouldContain("Nota guardada.");
        marta.Page.Dom.QuerySelector(".notes .timeline")!.TextContent.ShouldContain("Hablé con él.");
        (await marta.Posts(marta.Page.Act("nota"))).Errors.ShouldBe(["Escriba la nota."]);
        await marta.OpensCase(filed, "responder");
        await marta.Posts(marta.Page.Act("responder").With("Form.Answer", "A medias").Through("hacer=borrador"));
        marta.Page.Text.ShouldContain("Borrador guardado.");
        marta.Page.Dom.QuerySelector("#Form_Answer")!.TextContent.Trim().ShouldBe("A medias");
    }

    [Fact]
    public async Task Several_are_assigned_at_once_and_each_tells_how_it_ended()
    {
        var (one, other) = (await Portal.Files(), await Portal.Files());
        var (marta, eva) = (Portal.Somebody(), Portal.Somebody());
        await marta.IsStaff(StaffRole.Agent);
        await eva.IsStaff(StaffRole.Supervisor);
        await eva.Opens("/gestion");
        var form = eva.Page.Bulk();
        var worker = eva.Page.Dom.QuerySelectorAll("#Form_To option").First(o => o.TextContent.StartsWith("Marta", StringComparison.Ordinal)).GetAttribute("value")!;
        (await eva.Posts(form.With("Form.To", worker))).Errors.ShouldBe(["Elija al menos un caso de la lista."]);
        var chosen = eva.Page.Dom.QuerySelectorAll("input[name='Form.Cases']").Select(b => ("Form.Cases", b.GetAttribute("value")!)).ToArray();
        chosen.Length.ShouldBe(2);
        await marta.Takes(one);

        await eva.Posts(form.Address, [.. form.Values.Where(v => v.Name != "Form.Cases"), .. chosen]);

        var told = eva.Page.Dom.QuerySelectorAll(".told li").Select(l => l.TextContent.Trim()).ToArray();
        told.ShouldContain($"{other.Radicado}: asignado");
        told.ShouldContain(t => t.StartsWith($"{one.Radicado}: Otra persona cambió este caso", StringComparison.Ordinal));
        (await Portal.Audited("assign_case", "done")).ShouldBe(1);
        (await Portal.Audited("assign_case", "cases.changed_meanwhile")).ShouldBe(1);
        (await eva.Opens("/gestion")).Dom.QuerySelector(".told").ShouldBeNull("it was told once");
    }

    [Fact]
    public async Task A_reserved_identity_is_nowhere_until_somebody_says_why_and_then_once()
    {
        var filed = await Portal.Files("Denuncio un cobro", CaseKind.Denunciation, FilerKind.Reserved, "Zoraida Quintero", "zoraida@correo.example");
        var (marta, eva) = (Portal.Somebody(), Portal.Somebody());
        await marta.IsStaff(StaffRole.Agent);
        await eva.IsStaff(StaffRole.Supervisor);
        foreach (var page in new[] { await eva.Opens("/gestion"), await eva.OpensCase(filed), await eva.OpensCase(filed, "revelar") })
            TellsNothing(page);
        (await eva.Opens("/gestion?q=zoraida")).Numbers().ShouldBeEmpty();
        eva.Page.Dom.QuerySelectorAll(".case-who").ShouldBeEmpty();
        await eva.Takes(filed);
        TellsNothing(await eva.OpensCase(filed, "responder"));
        (await marta.OpensCase(filed)).Offers("revelar").ShouldBeFalse();

        (await eva.Does(filed, "revelar")).Errors.ShouldBe(["Escriba por qué necesita saberlo."]);
        TellsNothing(eva.Page);
        await eva.Does(filed, "revelar", ("Reason", "Lo pide el juzgado."));

        eva.Page.Dom.QuerySelector(".revealed")!.TextContent.ShouldContain("Zoraida Quintero");
        eva.Page.Address.PathAndQuery.ShouldNotContain("oraida");
        TellsNothing(await eva.OpensCase(filed));
        eva.Page.Dom.QuerySelector(".timeline")!.TextContent.ShouldContain("Lo pide el juzgado.");
        (await Portal.Audited("reveal_filer", "done")).ShouldBe(1);

        static void TellsNothing(Page page)
        {
            page.Body.ShouldNotContain("Zoraida");
            page.Body.ShouldNotContain("zoraida");
        }
    }

    [Fact]
    public async Task Nobody_is_offered_what_they_may_not_and_a_forged_post_is_refused()
    {
        var filed = await Portal.Files();
        var (marta, oscar) = (Portal.Somebody(), Portal.Somebody());
        await marta.IsStaff(StaffRole.Agent);
        await oscar.IsStaff(StaffRole.Auditor);
        await marta.Takes(filed);
        foreach (var forbidden in new[] { "asignar", "prorrogar", "trasladar", "revelar" })
        {
            (await marta.OpensCase(filed, forbidden)).Dom.QuerySelector("section.act").ShouldBeNull();
            marta.Page.Offers(forbidden).ShouldBeFalse();
        }

        var token = marta.Page.ValueOf("__RequestVerificationToken")!;
        foreach (var forbidden in new[] { "asignar", "prorrogar", "trasladar", "revelar" })
            (await marta.Posts(new Uri(filed.Address(forbidden), UriKind.Relative), [("__RequestVerificationToken", token), ("Form.Seen", "2"), ("Form.Days", "3"),
                ("Form.To", "Alcaldía"), ("Form.Reason", "Porque sí")])).Status.ShouldBe(HttpStatusCode.Forbidden, forbidden);
        (await marta.Posts(new Uri("/gestion", UriKind.Relative), [("__RequestVerificationToken", token), ("Form.Cases", $"{filed.Id}:2")])).Status.ShouldBe(HttpStatusCode.Forbidden);

        await oscar.OpensCase(filed);
        oscar.Page.Dom.QuerySelectorAll(".acts *, .notes form").ShouldBeEmpty();
        token = oscar.Page.ValueOf("__RequestVerificationToken")!;
        foreach (var forbidden in new[] { "tomar", "responder", "borrador", "nota", "devolver", "deshacer", "reclasificar", "preguntar" })
            (await oscar.Posts(new Uri(filed.Address(forbidden), UriKind.Relative), [("__RequestVerificationToken", token), ("Form.Seen", "2"), ("Form.Answer", "Sí"), ("Form.Text", "Sí"),
                ("Form.Question", "¿?"), ("Form.Reason", "Sí"), ("Form.Kind", "Complaint")])).Status.ShouldBe(HttpStatusCode.Forbidden, forbidden);
        (await Portal.Count("case_entries", $"\"CaseId\" = '{filed.Id}'")).ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_else_looks_is_named_in_the_case_and_in_the_list_until_they_go()
    {
        var filed = await Portal.Files();
        var (marta, eva) = (Portal.Somebody(), Portal.Somebody());
        await marta.IsStaff(StaffRole.Agent);
        await eva.IsStaff(StaffRole.Agent);
        await marta.OpensCase(filed);
        marta.Page.Dom.QuerySelector(".case-present").ShouldBeNull("nobody is told about themselves");

        (await eva.OpensCase(filed)).Dom.QuerySelector(".case-head .case-present")!.TextContent.ShouldBe("También lo está viendo: Marta Ríos");
        (await eva.Opens("/gestion")).Dom.QuerySelector(".case-line .case-present")!.TextContent.ShouldBe("Lo está viendo Marta Ríos");
        await Portal.Database.Scalar<object>("UPDATE case_presences SET \"SeenAt\" = now() - interval '61 seconds'");
        (await eva.Opens("/gestion")).Dom.QuerySelector(".case-present").ShouldBeNull();
        var rows = await Portal.Count("audit_entries");
        (await marta.Asks(Visitor.Post(new Uri(filed.Address("presencia"), UriKind.Relative),
            [("__RequestVerificationToken", marta.Page.ValueOf("__RequestVerificationToken")!), ("Form.Answer", "Voy por aquí")]))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await eva.Opens("/gestion")).Dom.QuerySelector(".case-present").ShouldNotBeNull();
        (await Portal.Count("audit_entries")).ShouldBe(rows, "it comes by itself, and leaves no row");
        (await Portal.Count("answer_drafts")).ShouldBe(1);
    }

    [Fact]
    public async Task The_page_says_day_by_day_why_that_date()
    {
        var filed = await Portal.Files();
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Auditor);

        await marta.OpensCase(filed);

        var why = marta.Page.Dom.QuerySelector("details.why")!;
        why.QuerySelector("caption")!.TextContent.ShouldStartWith("Ley 1755 de 2015 (derecho de petición), artículo 14.");
        why.QuerySelectorAll("tr.why-Counted").Length.ShouldBe(15);
        why.TextContent.ShouldContain("Sábado (Ley 4 de 1913 (días hábiles), artículo 62)");
        (await marta.Opens("/gestion/casos/2026-999999")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await marta.Opens("/gestion/casos/nada")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
