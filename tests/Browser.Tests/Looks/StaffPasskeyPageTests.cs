using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Testing;
using Xunit;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>A passkey of somebody of staff, at the desk.</summary>
[Collection(DeskPortal.Name)]
public sealed class StaffPasskeyPageTests(OwnPortal own) : IAsyncLifetime
{
    private readonly Appearance _look = new();
    private readonly PortalProcess _portal = own.Portal;

    public Task InitializeAsync() => own.Empty("outgoing_messages");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, InlineData("es"), InlineData("en")]
    public async Task A_key_is_made_at_the_desk_and_opens_it(string language)
    {
        await using var marta = await Visitor.Arrive(_portal.Address, new(language, Width: 1280));
        var device = await Device.Of(marta);
        var application = await marta.IsStaff(_portal, $"marta.{language}@gestion.example", "agent");

        await marta.Opens("/gestion/yo/llaves");
        await _look.Of(marta, "staff-passkeys-none", onWideDesks: true);
        await marta.Link("Passkeys.list.add").ClickAsync();
        await marta.TypesTheCode(application.Code(), StaffHouse.Password);
        await _look.Of(marta, "staff-passkeys-new", onWideDesks: true);
        await marta.Button("Passkeys.new.submit").ClickAsync();
        await marta.ShouldHaveTitle("Passkeys.make.heading");
        await _look.Of(marta, "staff-passkeys-make", onWideDesks: true);
        await device.While(async () =>
        {
            await marta.Button("Passkeys.make.submit").ClickAsync();
            await marta.ShouldRead("Passkeys.list.added");
        });
        await _look.Of(marta, "staff-passkeys-one", onWideDesks: true);
        await marta.Page.Locator(".staff-out").ClickAsync();

        await marta.ShouldHaveTitle("Staff.sign_in.heading");
        await marta.Opens("/gestion/yo");
        await _look.Of(marta, "staff-sign-in-by-passkey", onWideDesks: true);
        await device.While(async () =>
        {
            await marta.Button("Passkeys.sign.submit").ClickAsync();
            await marta.ShouldBeAt("/gestion/yo");
        });
        await marta.Opens("/gestion/yo/llaves");
        await marta.Link("Passkeys.list.remove").ClickAsync();
        await _look.Of(marta, "staff-passkeys-remove", onWideDesks: true);
        _look.Accept(states: 6);
    }
}
