using Microsoft.Playwright;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>A passkey of a person: made, used on the way in, removed.</summary>
public sealed class PasskeyPageTests(PortalFixture house) : IClassFixture<PortalFixture>
{
    private readonly Appearance _look = new();

    [Theory, InlineData("es"), InlineData("en")]
    public async Task A_key_is_made_signs_in_and_is_removed(string language)
    {
        var lucia = house.Stranger();
        await using var visitor = await house.Visit(new(language));
        var device = await Device.Of(visitor);
        await visitor.Registers(lucia);
        await visitor.Activates(lucia, house.Mailbox);
        await visitor.SignsIn(lucia);

        await visitor.Opens("/cuenta/llaves");
        await _look.Of(visitor, "passkeys-none");
        await visitor.Link("Passkeys.list.add").ClickAsync();
        await visitor.ShouldHaveTitle("Passkeys.new.heading");
        await visitor.Button("Passkeys.new.submit").ClickAsync();
        await visitor.ShouldSayWhatToMend(fields: 1);
        await _look.Of(visitor, "passkeys-new-empty");
        await visitor.Field("CurrentPassword").FillAsync(lucia.Password);
        await visitor.Button("Passkeys.new.submit").ClickAsync();
        await visitor.ShouldHaveTitle("Passkeys.make.heading");
        await _look.Of(visitor, "passkeys-make");
        await device.While(async () =>
        {
            await visitor.Button("Passkeys.make.submit").ClickAsync();
            await visitor.ShouldRead("Passkeys.make.cancelled");
        }, itsPerson: false);
        await _look.Of(visitor, "passkeys-make-cancelled");
        await visitor.Field("PasskeyName").FillAsync("Mi celular de siempre, el azul");
        await device.While(async () =>
        {
            await visitor.Button("Passkeys.make.submit").ClickAsync();
            await visitor.ShouldRead("Passkeys.list.added");
        });
        await visitor.ShouldReadPlainly("Mi celular de siempre, el azul");
        await _look.Of(visitor, "passkeys-one");
        await visitor.SignsOut();

        await visitor.ShouldRead("Passkeys.sign.submit");
        await _look.Of(visitor, "sign-in-by-passkey");
        await device.While(async () =>
        {
            await visitor.Button("Passkeys.sign.submit").ClickAsync();
            await visitor.ShouldRead("Passkeys.sign.cancelled");
        }, itsPerson: false);
        await device.While(async () =>
        {
            await visitor.Button("Passkeys.sign.submit").ClickAsync();
            await visitor.ShouldBeAt("/inicio");
        });

        await visitor.Opens("/cuenta/llaves");
        await visitor.Link("Passkeys.list.remove").ClickAsync();
        await _look.Of(visitor, "passkeys-remove");
        await visitor.Field("CurrentPassword").FillAsync(lucia.Password);
        await visitor.Button("Passkeys.remove.submit").ClickAsync();
        await visitor.ShouldRead("Passkeys.list.removed");
        _look.Accept(states: 7);
    }

    [Fact]
    public async Task The_box_of_the_name_offers_it_by_itself()
    {
        var lucia = house.Stranger();
        await using var visitor = await house.Visit(new());
        var device = await Device.Of(visitor);
        await visitor.Registers(lucia);
        await visitor.Activates(lucia, house.Mailbox);
        await visitor.SignsIn(lucia);
        await visitor.AddsPasskey(device, lucia.Password);
        await visitor.SignsOut();

        // This device answers at once; a person picks the key in what the browser unfolds below the box.
        await device.While(async () =>
        {
            await visitor.Page.GotoAsync("/ingresar?regreso=%2Fcuenta%2Fsesiones", new() { WaitUntil = WaitUntilState.Commit });
            await visitor.ShouldBeAt("/cuenta/sesiones");
        });
    }

    [Fact]
    public async Task Without_scripts_there_is_no_key_and_the_page_says_why()
    {
        var lucia = house.Stranger();
        await using (var before = await house.Visit(new()))
        {
            await before.Registers(lucia);
            await before.Activates(lucia, house.Mailbox);
            await before.ShouldHaveTitle("Registration.active.heading");
        }

        await using var visitor = await house.Visit(new(Scripts: false));
        await visitor.Opens("/ingresar");
        await Expect(visitor.Page.Locator("[data-passkey-sign]")).ToBeHiddenAsync();
        await visitor.SignsIn(lucia);
        await visitor.Opens("/cuenta/llaves/nueva");
        await visitor.Field("CurrentPassword").FillAsync(lucia.Password);
        await visitor.Button("Passkeys.new.submit").ClickAsync();
        await visitor.ShouldRead("Passkeys.make.no_script");
        await visitor.Button("Passkeys.make.submit").ClickAsync();
        await visitor.ShouldReadPlainly(visitor.Words["Failures.passkeys.not_made"]);
    }
}
