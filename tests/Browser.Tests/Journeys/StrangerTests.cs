using Microsoft.Playwright;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Xunit;

namespace Ventanilla.Browser.Tests.Journeys;

public sealed class StrangerTests(PortalFixture house) : IClassFixture<PortalFixture>
{
    [Theory, InlineData("es", 390), InlineData("en", 1280)]
    public async Task Somebody_on_no_record_is_active_at_once_and_asks_for_an_application(string language, int width)
    {
        var lucia = house.Stranger();
        await using var visitor = await house.Visit(new(language, width));
        await visitor.Registers(lucia);

        await visitor.Activates(lucia, house.Mailbox);
        await visitor.ShouldHaveTitle("Registration.active.heading");
        await visitor.SignsIn(lucia);
        await visitor.ShouldReadPlainly(visitor.Words["Apps.home.heading", "Lucía"]);

        var offers = visitor.Page.Locator(".apps li");
        await visitor.Page.Locator(".apps a[href='/aplicaciones/credito']").ClickAsync();
        await visitor.ShouldRead("Apps.request.send");
        await visitor.Field("AppWhy").FillAsync("Para el colegio de mi hija.");
        await visitor.Page.Locator("#Form_TermsAccepted").CheckAsync();
        await visitor.Button("Apps.request.send").ClickAsync();
        await visitor.ShouldRead("Cases.done.radicado");
        await visitor.Opens("/inicio");
        await Assertions.Expect(offers.Filter(new() { Has = visitor.Page.Locator(".state") })).ToHaveCountAsync(1);
        await Assertions.Expect(offers.Locator("a[href^='/aplicaciones/']")).ToHaveCountAsync(await offers.CountAsync() - 1);
    }

    [Theory, InlineData("es", 390, true), InlineData("en", 1280, true), InlineData("es", 390, false)]
    public async Task A_forgotten_password_is_replaced_by_mail(string language, int width, bool scripts)
    {
        var lucia = house.Stranger();
        await using var visitor = await house.Visit(new(language, width, scripts));
        await visitor.Registers(lucia);
        await visitor.Activates(lucia, house.Mailbox);
        await visitor.ShouldHaveTitle("Registration.active.heading");

        await visitor.AsksForANewPassword(lucia, house.Mailbox);
        await visitor.ChoosesThePassword("cuatro ballenas azules 9");
        await visitor.ShouldHaveTitle("Recovery.reset_done.heading");

        await visitor.TriesToSignIn(lucia.Email, lucia.Password);
        await visitor.ShouldRead("Failures.accounts.sign_in_refused");
        await visitor.SignsIn(lucia with { Password = "cuatro ballenas azules 9" });
        await visitor.SignsOut();
    }
}
