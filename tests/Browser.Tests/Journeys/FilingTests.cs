using System.Text;
using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Looks;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Domain.Cases;
using Ventanilla.Testing;
using Xunit;

namespace Ventanilla.Browser.Tests.Journeys;

/// <summary>A complaint with files, by a real browser: on a phone without scripts and on a desk, in both languages.</summary>
public sealed class FilingTests(PortalFixture house) : IClassFixture<PortalFixture>
{
    private static readonly string Told = "El 3 de noviembre fui a la sede.\nMe dijeron que volviera.\n" + new string('x', 60);
    private readonly Appearance _look = new();

    public static TheoryData<Manner> Manners => [new("es", 390, Scripts: false), new("en", 1280)];

    [Theory, MemberData(nameof(Manners))]
    public async Task From_the_door_to_the_acuse(Manner manner)
    {
        await using var ana = await house.Visit(manner);
        var who = house.Stranger();
        await ana.Opens("/pqrsf");
        await ana.Link("Cases.pqrsf_file").ClickAsync();
        await ana.ShouldHaveTitle("Cases.filing.kind_heading");
        await Look(ana, "filing-kind");
        await ana.ChoosesKind(CaseKind.Complaint);
        await ana.ShouldHaveTitle("Cases.filing.who_heading");
        await Look(ana, "filing-who");
        await ana.FilesAs(FilerKind.Reserved);
        await ana.ShouldHaveTitle("Cases.filing.details_heading");
        await ana.GoesOn();
        await ana.ShouldRead("Fields.FullName.missing");
        await Look(ana, "filing-details-empty");
        await ana.SaysWho(who);
        await ana.GoesBackFrom("Cases.filing.case_heading");
        await ana.ShouldHaveTitle("Cases.filing.details_heading");
        await Visitor.ShouldHold(ana.Field("FullName"), "Ana Ñáñez de la Hoz");
        await ana.Page.GoForwardAsync();
        await ana.ShouldHaveTitle("Cases.filing.case_heading");
        await Look(ana, "filing-case");
        await ana.Tells(Told);
        await ana.Attaches(("foto.png.exe", Encoding.ASCII.GetBytes("MZ no es una foto")), ("carta.pdf", SampleFiles.Pdf));
        await ana.ShouldReadPlainly("“foto.png.exe”");
        await Look(ana, "filing-files");
        await ana.Attaches(("foto <1>.png", SampleFiles.Png()));
        await ana.GoesOn();
        await ana.ShouldHaveTitle("Cases.filing.confirm_heading");
        await ana.ShouldReadPlainly("foto _1.png");
        await Look(ana, "filing-confirm");
        await ana.Button("Cases.filing.file").ClickAsync();
        await ana.ShouldHaveTitle("Cases.acuse.heading");
        await Look(ana, "filing-acuse");
        await ShouldFitOneSheet(ana);
        var number = await ana.Page.Locator(".radicado").InnerTextAsync();
        await ana.GoesBackFrom("Cases.acuse.heading");
        await ana.ShouldReadPlainly(number);
        await ana.Opens("/pqrsf/nuevo?asunto=desbloqueo");
        await Look(ana, "filing-door");
        if (ana.Manner.Scripts)
            _look.Accept(states: 8);
    }

    /// <summary>What is kept of it: nothing to press, and a number to call.</summary>
    private static async Task ShouldFitOneSheet(Visitor ana)
    {
        await ana.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(ana.Page.Locator("main .actions")).ToBeHiddenAsync();
        await Assertions.Expect(ana.Page.Locator(".footer-phone")).ToBeVisibleAsync();
        Encoding.Latin1.GetString(await ana.Page.PdfAsync(new() { Format = "Letter", Margin = new() { Top = "1.5cm", Bottom = "1.5cm", Left = "1.5cm", Right = "1.5cm" } }))
            .Split("/Type /Page\n").Length.ShouldBe(2, "one sheet");
        await ana.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    /// <summary>What the page takes no more of is said with a page, by the real server, and the person goes on.</summary>
    [Fact]
    public async Task Far_too_much_at_once_is_told()
    {
        await using var ana = await house.Visit();
        ana.Expected.Add(413);
        await ana.Opens("/pqrsf/tipo");
        await ana.ChoosesKind(CaseKind.Suggestion);
        await ana.FilesAs(FilerKind.Anonymous);
        await ana.Tells(Told);

        using var folder = new TemporaryFolder();
        var files = Enumerable.Range(1, 6).Select(i => Path.Combine(folder.Path, $"{i}.pdf")).ToArray();
        foreach (var file in files)
            await File.WriteAllBytesAsync(file, new byte[5 * 1024 * 1024]);
        await ana.Attaches(files);

        await ana.ShouldReadPlainly("de a uno");
        await ana.Attaches(("carta.pdf", SampleFiles.Pdf));
        await ana.ShouldReadPlainly("carta.pdf");
    }

    // Axe is a script itself: without scripts there is a picture only.
    private Task Look(Visitor visitor, string name) => visitor.Manner.Scripts ? _look.Of(visitor, name)
        : visitor.Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Appearance.Pictures, $"{name}-{visitor.Manner}.png") });
}
