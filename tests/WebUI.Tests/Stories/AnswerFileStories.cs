using System.Text;
using Shouldly;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Staff put files into an answer, and its person opens them with the code of the acuse.</summary>
public sealed class AnswerFileStories(SharedPortal shared) : SharedStory(shared)
{
    [Fact]
    public async Task Files_are_kept_with_what_is_written_go_with_the_answer_and_open_by_the_code()
    {
        var (marta, luis) = (Somebody(), Somebody());
        await marta.IsStaff(StaffRole.Agent);
        var filed = await Portal.Files();
        await marta.OpensCase(filed);
        await marta.Posts(marta.Page.Act("tomar"));
        await marta.OpensCase(filed, "responder");

        await marta.Sends(Through(marta.Page.Act("responder").With("Form.Answer", "Va la carta."), "adjuntar"), ("foto.png", Encoding.ASCII.GetBytes("MZ no es una foto")), ("Carta.pdf", SampleFiles.Pdf));

        marta.Page.Text.ShouldContain("foto.png");
        marta.Page.Dom.QuerySelectorAll(".begun-files li").ShouldHaveSingleItem().TextContent.ShouldContain("Carta.pdf");
        marta.Page.Dom.QuerySelector("#Form_Answer")!.TextContent.Trim().ShouldBe("Va la carta.");
        await marta.Sends(marta.Page.Act("responder").With("Form.Answer", "Va la carta."), ("Anexo.pdf", SampleFiles.Pdf));
        marta.Page.Dom.QuerySelector(".undo").ShouldNotBeNull();
        marta.Page.Dom.QuerySelectorAll("section[aria-labelledby=answer-files] li").Length.ShouldBe(2, "whoever chose a file and pressed send meant it too");

        await Portal.Database.Scalar<object>($"""UPDATE cases SET "UpdatedAt" = "UpdatedAt" - interval '1 minute' WHERE "Id" = '{filed.Id}'""");
        await luis.Opens("/pqrsf/seguir");
        await luis.Fills(("Number", filed.Radicado), ("Proof", filed.Code.Reveal()));
        var links = luis.Page.Dom.QuerySelectorAll("a[href^='/pqrsf/seguir/archivo']");
        links.Select(l => l.TextContent).ShouldBe(["Carta.pdf", "Anexo.pdf"], ignoreOrder: true);
        var answer = await luis.Asks(new HttpRequestMessage(HttpMethod.Get, links[0].GetAttribute("href")));
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(SampleFiles.Pdf);

        (await Somebody().Opens(links[0].GetAttribute("href")!)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound, "it is in no address");
    }

    [Fact]
    public async Task That_an_answer_denies_is_kept_when_it_is_refused_and_when_files_come_and_is_counted()
    {
        var marta = Somebody();
        await marta.IsStaff(StaffRole.Agent);
        var filed = await Portal.Files(kind: Domain.Cases.CaseKind.InformationRequest);
        await marta.Takes(filed);
        await marta.OpensCase(filed, "responder");
        Denies(marta).ShouldBeFalse();

        await marta.Posts(marta.Page.Act("responder").With("Form.Answer", "Es información reservada, {{nombre}}.").With("Form.Denies", "true"));
        marta.Page.Errors.ShouldHaveSingleItem();
        Denies(marta).ShouldBeTrue("it was refused for its text");
        marta.Page.Dom.QuerySelector("#Form_Answer")!.TextContent.ShouldContain("Es información reservada");

        await marta.Sends(Through(marta.Page.Act("responder").With("Form.Answer", "Es información reservada."), "adjuntar"), ("Carta.pdf", SampleFiles.Pdf));
        Denies(marta).ShouldBeTrue("a file came");
        marta.Page.Dom.QuerySelectorAll(".begun-files li").ShouldHaveSingleItem();
        marta.Page.Errors.ShouldBeEmpty();

        await marta.Posts(marta.Page.Act("responder").With("Form.Answer", "Es información reservada."));
        marta.Page.Dom.QuerySelector(".undo").ShouldNotBeNull();
        (await Portal.Database.Scalar<string>($"""SELECT "Detail" FROM case_entries WHERE "CaseId" = '{filed.Id}' AND "Step" = 'Answered'""")).ShouldBe("access_denied");

        static bool Denies(Visitor who) => who.Page.Dom.QuerySelector("input[name='Form.Denies']")!.HasAttribute("checked");
    }

    /// <summary>The same form by another of its buttons.</summary>
    private static PostedForm Through(PostedForm form, string act) => form.Through($"hacer={act}");
}
