using System.Net;
using Shouldly;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The files of a case as staff see them: listed, looked at without running anything, each opening in the trail.</summary>
public sealed class CaseFileStories : Story
{
    [Fact]
    public async Task A_file_is_listed_looked_at_and_saved_and_each_opening_is_in_the_trail()
    {
        var (filed, picture) = await Portal.FilesWith("foto.png", SampleFiles.Png());
        var (other, letter) = await Portal.FilesWith("carta.pdf", SampleFiles.Pdf);
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Auditor);

        (await marta.OpensCase(filed)).Dom.QuerySelector(".case-files")!.TextContent.ShouldSatisfyAllConditions(
            t => t.ShouldContain("foto.png"), t => t.ShouldContain("Imagen PNG · 1 kB"), t => t.ShouldContain("Descargar"));
        marta.Page.Dom.QuerySelector(".case-files details img[loading=lazy]")!.GetAttribute("src").ShouldBe(filed.File(picture));
        marta.Page.Dom.QuerySelector(".case-files a[target]").ShouldBeNull("a picture needs no viewer");
        (await Portal.Audited("open_attachment", "done")).ShouldBe(0, "nothing was opened yet");
        var saved = await Asked(marta, filed.File(picture));
        (saved.Type, saved.How).ShouldBe(("image/png", "attachment"));
        saved.Policy.ShouldStartWith("sandbox;");

        (await marta.OpensCase(other)).Dom.QuerySelector(".case-files a[target=_blank]")!.GetAttribute("href").ShouldBe(other.File(letter) + "?ver=true");
        var shown = await Asked(marta, other.File(letter) + "?ver=true");
        (shown.Type, shown.How).ShouldBe(("application/pdf", "inline"));
        shown.Policy.ShouldStartWith("default-src 'none';");
        (await Asked(marta, filed.File(picture) + "?ver=true")).How.ShouldBe("attachment", "only a PDF has a viewer of its own");
        (await Portal.Audited("open_attachment", "done")).ShouldBe(3);
        (await marta.Opens(filed.File(letter))).Status.ShouldBe(HttpStatusCode.NotFound, "of another case");
    }

    [Fact]
    public async Task Of_a_reserved_identity_no_name_of_a_file_is_told_and_none_opens_before_the_identity_was_revealed()
    {
        var (filed, file) = await Portal.FilesWith("cedula de Luis Pérez.pdf", SampleFiles.Pdf, FilerKind.Reserved);
        var agent = Portal.Somebody();
        await agent.IsStaff(StaffRole.Agent);
        (await agent.OpensCase(filed)).Dom.DocumentElement!.OuterHtml.ShouldNotContain("Luis");
        agent.Page.Dom.QuerySelector(".case-files")!.TextContent.ShouldContain("Archivo 1");
        (await agent.Opens(filed.File(file))).Status.ShouldBe(HttpStatusCode.Forbidden);

        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Supervisor);
        (await marta.Opens(filed.File(file))).Status.ShouldBe(HttpStatusCode.Forbidden);
        await marta.Does(filed, "revelar", ("Reason", "Hay que llamarle."));
        (await marta.OpensCase(filed)).Dom.QuerySelector(".case-files")!.TextContent.ShouldContain("cedula de Luis Pérez.pdf");
        (await Asked(marta, filed.File(file))).Type.ShouldBe("application/pdf");
        (await agent.Opens(filed.File(file))).Status.ShouldBe(HttpStatusCode.Forbidden, "it was revealed to somebody else");
    }

    [Fact]
    public async Task Of_somebody_anonymous_no_name_of_a_file_is_told_that_they_gave()
    {
        var (filed, file) = await Portal.FilesWith("cedula-ana-lopez.pdf", SampleFiles.Pdf, FilerKind.Anonymous);
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Agent);

        (await marta.OpensCase(filed)).Dom.DocumentElement!.OuterHtml.ShouldNotContain("ana-lopez");
        marta.Page.Dom.QuerySelector(".case-files")!.TextContent.ShouldContain("adjunto-1.pdf");
        foreach (var view in new[] { "", "?ver=true" })
        {
            using var answer = await marta.Asks(new HttpRequestMessage(HttpMethod.Get, filed.File(file) + view));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var told = answer.Content.Headers.GetValues("Content-Disposition").ShouldHaveSingleItem();
            told.ShouldContain("adjunto-1.pdf");
            told.ShouldNotContain("ana-lopez");
        }

        (await marta.Opens($"/gestion/casos/{filed.Radicado}/acuse")).Text.ShouldContain("adjunto-1.pdf");
        marta.Page.Dom.DocumentElement!.OuterHtml.ShouldNotContain("ana-lopez");
        (await Portal.Database.Scalar<long>("SELECT count(*) FROM audit_entries a WHERE a::text LIKE '%ana-lopez%'")).ShouldBe(0);
    }

    private static async Task<(string Type, string How, string Policy)> Asked(Visitor who, string address)
    {
        using var answer = await who.Asks(new HttpRequestMessage(HttpMethod.Get, address));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        return ($"{answer.Content.Headers.ContentType}", answer.Content.Headers.ContentDisposition!.DispositionType, string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")));
    }
}
