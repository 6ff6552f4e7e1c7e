using System.Net;
using Shouldly;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>After the filing: where it stands, for whoever has the number, and all of it for whoever filed with an account.</summary>
public sealed class FollowStories(SharedPortal shared) : SharedStory(shared)
{
    private const string Until = "Esperamos su respuesta hasta el ";

    [Theory, InlineData("es", "Recibida"), InlineData("en", "Received")]
    public async Task With_number_and_address_or_code_it_tells_state_kind_and_dates_and_no_more(string language, string state)
    {
        var filed = await Portal.Files("Un asunto que nadie lee", email: "rosa@correo.example");
        foreach (var proof in new[] { " Rosa@correo.example", filed.Code.Reveal().ToLowerInvariant() })
        {
            var rosa = Somebody(language);
            await rosa.Looks(filed.Radicado, proof);

            rosa.Page.Path.ShouldBe("/pqrsf/seguir/estado", $"{rosa.Page}");
            rosa.Page.Query.ShouldBeEmpty();
            rosa.Page.Dom.QuerySelector(".case-state")!.TextContent.ShouldBe(state);
            foreach (var hidden in new[] { "asunto que nadie", "octubre", "Luis", "rosa@" })
                rosa.Page.Body.ShouldNotContain(hidden);
            (await rosa.Opens("/pqrsf/seguir/estado")).Path.ShouldBe("/pqrsf/seguir/estado", "a reload finds it");
            (await Somebody().Opens("/pqrsf/seguir/estado")).Path.ShouldBe("/pqrsf/seguir", "another browser does not");
        }
    }

    [Fact]
    public async Task An_unknown_number_and_a_wrong_address_are_one_page_that_keeps_what_was_typed()
    {
        var filed = await Portal.Files(email: "rosa@correo.example");
        var (one, other) = (Somebody(), Somebody());
        await one.Looks("2026-999999", "rosa@correo.example");
        await other.Looks(filed.Radicado, "eva@correo.example");

        (one.Page.Path, one.Page.Status).ShouldBe((other.Page.Path, other.Page.Status));
        one.Page.Errors.ShouldHaveSingleItem().ShouldBe(other.Page.Errors[0]);
        (other.Page.ValueOf("Form.Number"), other.Page.ValueOf("Form.Proof")).ShouldBe((filed.Radicado, "eva@correo.example"));
        await one.Looks("hola", "");
        (one.Page.ErrorAt("Number"), one.Page.ErrorAt("Proof")).ShouldBe(("Error: Escriba el número como aparece en el acuse, por ejemplo 2026-000123.", "Error: Escriba su correo o el código del acuse."));
    }

    [Fact]
    public async Task Too_many_tries_are_told_so()
    {
        var eva = Somebody();
        for (var i = 0; i < 31; i++)
            await eva.Looks("2026-999998", "eva@correo.example");

        eva.Page.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        eva.Page.Errors.ShouldHaveSingleItem().ShouldStartWith("Hubo muchas consultas seguidas");
    }

    [Fact]
    public async Task Whoever_has_the_code_adds_what_was_asked_and_takes_more_time_and_the_address_alone_does_not()
    {
        var filed = await Portal.Files(email: "rosa@correo.example");
        var marta = Somebody();
        await marta.IsStaff(StaffRole.Agent);
        await marta.Takes(filed);
        await marta.Does(filed, "preguntar", ("Question", "¿De qué mes?"));
        var rosa = Somebody();
        await rosa.Looks(filed.Radicado, "rosa@correo.example");
        rosa.Page.Dom.QuerySelector("main textarea").ShouldBeNull();
        rosa.Page.Text.ShouldContain("consulte con el código");

        await rosa.Looks(filed.Radicado, filed.Code.Reveal());
        rosa.Page.Dom.QuerySelector(".case-state")!.TextContent.ShouldStartWith(Until);
        await rosa.Posts(rosa.Page.MoreTime());
        rosa.Page.Text.ShouldContain("más tiempo para responder");
        rosa.Page.Dom.QuerySelector(".case-more").ShouldBeNull("the law gives it once");
        await rosa.Opens("/pqrsf/seguir/estado");
        (await rosa.Posts(rosa.Page.Form())).ErrorAt("Text").ShouldNotBeNullOrEmpty();
        await rosa.Fills(("Text", "De octubre."));

        rosa.Page.Text.ShouldContain("Recibimos lo que escribió");
        rosa.Page.Dom.QuerySelector(".case-state")!.TextContent.ShouldBe("En trámite");
        (await marta.OpensCase(filed)).Dom.QuerySelector(".timeline")!.TextContent.ShouldContain("De octubre.");
    }

    [Fact]
    public async Task With_the_account_all_of_it_is_there_and_nobody_else_finds_it()
    {
        var (ana, filed) = await FilesWithAccount();
        await ana.Opens("/inicio");
        ana.Page.Dom.QuerySelector("section[aria-labelledby=solicitudes] li")!.TextContent.ShouldContain("Recibida");
        await ana.Opens("/cuenta/solicitudes");
        ana.Page.Dom.QuerySelector(".my-cases a")!.GetAttribute("href").ShouldBe(filed.Mine());

        await ana.Opens(filed.Mine());

        ana.Page.Heading.ShouldBe("Mi subsidio");
        ana.Page.Text.ShouldContain("No llegó el de octubre.");
        ana.Page.Dom.QuerySelectorAll("details.why tr.why-Counted").Length.ShouldBe(15);
        ana.Page.Dom.QuerySelectorAll(".case-steps > li").Length.ShouldBe(1);
        var file = ana.Page.Dom.QuerySelector(".files a")!.GetAttribute("href")!;
        var opened = await ana.Asks(new HttpRequestMessage(HttpMethod.Get, file));
        opened.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await opened.Content.ReadAsByteArrayAsync()).ShouldBe(SampleFiles.Png());
        await ana.Fills(("Text", "Ya van dos meses."));
        ana.Page.Dom.QuerySelector(".case-steps")!.TextContent.ShouldContain("Ya van dos meses.");

        var eva = Somebody();
        await eva.BecomesUser();
        await eva.SignsIn();
        foreach (var address in new[] { filed.Mine(), file, "/cuenta/solicitudes/nada" })
            (await eva.Opens(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
        (await Somebody().Opens(filed.Mine())).Path.ShouldBe("/ingresar");
    }

    [Fact]
    public async Task She_is_asked_takes_more_time_answers_reads_and_rates_once()
    {
        var (ana, filed) = await FilesWithAccount();
        var marta = Somebody();
        await marta.IsStaff(StaffRole.Agent);
        await marta.Takes(filed);
        await marta.Does(filed, "preguntar", ("Question", "¿De qué mes?"));
        await ana.Opens(filed.Mine());
        ana.Page.Dom.QuerySelector(".case-question")!.TextContent.ShouldContain("¿De qué mes?");
        await ana.Posts(ana.Page.MoreTime());
        ana.Page.Text.ShouldContain("Listo: ahora tiene más tiempo");
        ana.Page.Forms.ShouldNotContain(f => f.GetAttribute("action") == "?handler=MoreTime");
        await ana.Fills(("Text", "De octubre."));
        ana.Page.Dom.QuerySelector(".case-state")!.TextContent.ShouldBe("En trámite");

        await marta.Does(filed, "responder", ("Answer", "Estimada Ana:\r\nYa le pagamos."));
        (await ana.Opens(filed.Mine())).Body.ShouldNotContain("Ya le pagamos", customMessage: "it may still be taken back");
        await Portal.Database.Scalar<object>($"UPDATE cases SET \"UpdatedAt\" = \"UpdatedAt\" - interval '11 seconds' WHERE \"Id\" = '{filed.Id}'");
        await ana.Opens(filed.Mine());
        ana.Page.Dom.QuerySelector(".case-answer")!.TextContent.ShouldContain("Ya le pagamos.");
        (await Portal.Count("cases", $"\"Id\" = '{filed.Id}' AND \"State\" = 'Closed'")).ShouldBe(1);
        (await Portal.Audited("open_answer", "done")).ShouldBe(1);

        var rate = ana.Page.Rating();
        (await ana.Posts(rate)).ErrorAt("Score").ShouldBe("Error: Elija una calificación.");
        await ana.Posts(rate.With("Form.Score", "4").With("Form.Comment", "Rápido"));
        ana.Page.Text.ShouldContain("Gracias por su calificación.");
        ana.Page.Dom.QuerySelector(".case-steps")!.TextContent.ShouldContain("4 de 5");
        (await ana.Posts(rate.With("Form.Score", "1"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Ya recibimos su calificación");
        (await Portal.Count("case_entries", $"\"CaseId\" = '{filed.Id}' AND \"Step\" = 'Rated'")).ShouldBe(1);
        (await marta.OpensCase(filed)).Dom.QuerySelector(".timeline")!.TextContent.ShouldContain("4 de 5");
    }

    private async Task<(Visitor, FiledCase)> FilesWithAccount()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.ChoosesKind(CaseKind.Petition);
        await ana.FilesAs(FilerKind.Account);
        await ana.Fills(("Answer", "Portal"));
        await ana.Tells();
        await ana.Attaches(("carta.png", SampleFiles.Png()));
        await ana.GoesOn();
        await ana.Files();
        var number = ana.Page.Dom.QuerySelector(".radicado")!.TextContent;
        var id = await Portal.Database.Scalar<Guid>($"SELECT \"Id\" FROM cases WHERE \"Year\" = {number[..4]} AND \"Number\" = {int.Parse(number[5..], System.Globalization.CultureInfo.InvariantCulture)}");
        return (ana, new FiledCase(id, number, new(ana.Page.Dom.QuerySelector("code")!.TextContent)));
    }
}
