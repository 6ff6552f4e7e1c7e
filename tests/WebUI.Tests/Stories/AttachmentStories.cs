using System.Net;
using Shouldly;
using Ventanilla.Domain.Cases;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Files that go with a case: what is let in, what is told by its name, and how they come out again.</summary>
public sealed class AttachmentStories(SharedPortal shared) : SharedStory(shared)
{
    private async Task<Visitor> BeforeTheFiles()
    {
        var ana = Somebody();
        await ana.ChoosesKind(CaseKind.Complaint);
        await ana.FilesAs(FilerKind.Anonymous);
        await ana.Tells();
        ana.Page.Path.ShouldBe("/pqrsf/adjuntos", $"{ana.Page}");
        return ana;
    }

    [Fact]
    public async Task Several_at_once_are_listed_taken_out_and_named_at_the_end()
    {
        var ana = await BeforeTheFiles();
        ana.Page.Dom.QuerySelector("input[type=file]")!.GetAttribute("data-files").ShouldBe("Elegir archivos", "in the language of the page, whatever the browser's");
        await ana.Attaches(("carta.pdf", SampleFiles.Pdf), ("foto ñ.jpeg", SampleFiles.Jpeg()), ("mapa.png", SampleFiles.Png()));
        ana.Page.Attached().ShouldBe(["carta.pdf", "foto ñ.jpg", "mapa.png"]);

        var remove = new PostedForm(ana.Page, ana.Page.Forms.First(f => f.QuerySelector(".files") is not null));
        remove.Values.ShouldContain(v => v.Name == "file");
        await ana.Posts(remove);
        ana.Page.Attached().ShouldBe(["foto ñ.jpg", "mapa.png"]);
        await ana.GoesOn();

        ana.Page.Text.ShouldContain("foto ñ.jpg, mapa.png");
        (await ana.Files()).Text.ShouldContain("foto ñ.jpg\nmapa.png");
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_the_field_by_its_name_and_what_is_right_is_kept()
    {
        var ana = await BeforeTheFiles();

        await ana.Attaches(("vacío.pdf", []), ("grande.pdf", new byte[Attachment.MaxLength + 1]), ("factura.pdf", "MZ\u0090 un programa"u8.ToArray()), ("buena.pdf", SampleFiles.Pdf));

        foreach (var name in new[] { "vacío.pdf", "grande.pdf", "factura.pdf" })
            ana.Page.ErrorAt("Files")!.ShouldContain($"“{name}”");
        ana.Page.ErrorAt("Files")!.ShouldNotContain("buena.pdf");
        ana.Page.Attached().ShouldBe(["buena.pdf"]);
    }

    [Fact]
    public async Task Five_are_kept_and_the_sixth_is_named()
    {
        var ana = await BeforeTheFiles();

        await ana.Attaches([.. Enumerable.Range(1, 6).Select(i => ($"carta {i}.pdf", SampleFiles.Pdf))]);

        ana.Page.Attached().Count.ShouldBe(5);
        ana.Page.Errors.ShouldHaveSingleItem().ShouldContain("“carta 6.pdf”");
        ana.Page.Dom.QuerySelector("input[type=file]").ShouldBeNull("there is room for none");
    }

    [Theory]
    [InlineData("factura.pdf.exe", "factura.pdf")]
    [InlineData("..\\..\\x", "x.pdf")]
    [InlineData("<script>.png", "script.pdf")]
    public async Task A_name_that_deceives_is_cleaned_and_the_file_comes_out_as_what_it_is(string name, string cleaned)
    {
        var ana = await BeforeTheFiles();
        await ana.Attaches((name, [.. SampleFiles.Pdf, .. "\n%<script>alert(1)</script>\n%%EOF\n"u8]));
        ana.Page.Attached().ShouldBe([cleaned]);
        ana.Page.Dom.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
        var address = ana.Page.Dom.QuerySelector(".files a")!.GetAttribute("href")!;

        using var answer = await ana.Asks(new HttpRequestMessage(HttpMethod.Get, address));

        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe(cleaned);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["sandbox; default-src 'none'; frame-ancestors 'none'"]);
        (await Portal.Visitor().Asks(new HttpRequestMessage(HttpMethod.Get, address))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task More_than_the_page_takes_is_told_and_nothing_typed_before_is_lost()
    {
        var ana = await BeforeTheFiles();

        await ana.Attaches([.. Enumerable.Range(1, 5).Select(i => ($"{i}.pdf", new byte[6 * 1024 * 1024]))]);

        ana.Page.Path.ShouldBe("/pqrsf/adjuntos");
        ana.Page.ErrorAt("Files")!.ShouldContain("de a uno");
        await ana.GoesOn();
        ana.Page.Path.ShouldBe("/pqrsf/confirmar");
    }

    [Fact]
    public async Task Chosen_and_gone_on_with_the_other_button_they_are_kept_too()
    {
        var ana = await BeforeTheFiles();

        await ana.Sends(ana.Page.FileForm().Onward(ana.Page), ("carta.pdf", SampleFiles.Pdf));

        (ana.Page.Path, ana.Page.Text.Contains("carta.pdf", StringComparison.Ordinal)).ShouldBe(("/pqrsf/confirmar", true));
        await ana.Opens(ana.Page.Address.PathAndQuery.Replace("confirmar", "adjuntos", StringComparison.Ordinal));
        (await ana.Attaches()).ErrorAt("Files").ShouldBe("Error: Elija primero los archivos.");
    }
}
