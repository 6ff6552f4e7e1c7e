using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Domain.Portal;
using Ventanilla.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>An auditor at work, on a phone and on two desks: looks for something, takes it along, sees that nobody changed it, and finds nothing to decide anywhere.</summary>
public sealed class TrailPageTests(PortalFixture house) : IClassFixture<PortalFixture>
{
    private readonly Appearance _look = new();

    [Theory, InlineData("es"), InlineData("en")]
    public async Task What_was_done_is_found_taken_along_and_proved(string language)
    {
        var email = $"auditor.{language}@gestion.example";
        await using var marta = await house.Visit(new(language, Width: 1280));
        await marta.IsStaff(house.Portal, email, "auditor");

        await marta.Opens("/gestion/rastro");
        await marta.ShouldHaveTitle("Audit.trail.heading");
        await _look.Of(marta, "trail", onWideDesks: true);
        await marta.Page.Locator("[name=sobre]").FillAsync(email);
        await marta.Page.Locator("[name=accion]").SelectOptionAsync("staff_enrol_factor");
        await marta.Page.Locator(".trail-go button").ClickAsync();
        await Expect(marta.Page.Locator(".trail-rows tbody tr")).ToHaveCountAsync(1);
        var today = Colombia.Today(TimeProvider.System);
        await marta.Page.Locator("[name=desde]").FillAsync(today.AddDays(-1).ToString("yyyy-MM-dd", null));
        await marta.Page.Locator("[name=direccion]").FillAsync("203.0.113.9");
        await marta.Page.Locator(".trail-go button").ClickAsync();
        await marta.ShouldRead("Audit.trail.none");
        await marta.Page.Locator("[name=direccion]").FillAsync("127.0.0.1");
        await marta.Page.Locator(".trail-go button").ClickAsync();
        await Expect(marta.Page.Locator(".trail-rows tbody tr")).ToHaveCountAsync(1);
        await _look.Of(marta, "trail-found", onWideDesks: true);

        var csv = await marta.Page.RunAndWaitForDownloadAsync(() => marta.Button("Audit.trail.export_csv").ClickAsync());
        csv.SuggestedFilename.ShouldMatch("^rastro-[0-9]+-[0-9a-f]{12}\\.csv$");
        (await File.ReadAllTextAsync((await csv.PathAsync())!)).ShouldContain("staff_enrol_factor");
        var json = await marta.Page.RunAndWaitForDownloadAsync(() => marta.Button("Audit.trail.export_json").ClickAsync());
        json.SuggestedFilename.ShouldEndWith(".json");
        await marta.Opens("/gestion/rastro?accion=export_trail&quien=" + Uri.EscapeDataString(email));
        await Expect(marta.Page.Locator(".trail-rows tbody tr")).ToHaveCountAsync(2);
        await marta.Opens("/gestion/rastro?sobre=nadie%40correo.example");
        await marta.ShouldRead("Audit.trail.none");
        await _look.Of(marta, "trail-nothing", onWideDesks: true);

        await marta.Opens("/gestion/rastro/prueba");
        await marta.ShouldHaveTitle("Audit.trail.proof");
        await marta.Button("Audit.trail.proof.now").ClickAsync();
        await Expect(marta.Page.Locator(".notice-success")).ToBeVisibleAsync();
        await _look.Of(marta, "trail-proof", onWideDesks: true);
        _look.Accept(states: 4);

        await using var desk = ApplicationHouse.Beside(house.Portal.Database, SampleHouse.Policy);
        var (filed, account) = (await desk.Files(), await desk.Register($"luis.{language}@correo.example", "52000777"));
        foreach (var page in new[] { "", $"/casos/{filed.Radicado}", $"/cuentas/{account}", "/mensajes", "/equipo", "/personas" })
        {
            await marta.Opens("/gestion" + page);
            await Expect(marta.Page.Locator("main h1")).ToBeVisibleAsync();
            (await marta.Page.Locator("main form[method=post], main [data-act]").CountAsync()).ShouldBe(0, $"{page}: an auditor decides nothing");
        }
    }
}
