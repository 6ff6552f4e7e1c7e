using Ventanilla.Application.SignIn;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>A supervisor finds an account, reads how it came to its state, disables it and enables it again.</summary>
public sealed class AccountDeskPageTests : IAsyncLifetime
{
    private readonly Appearance _look = new();
    private PortalProcess _portal = null!;
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _portal = await PortalProcess.Start();
        _house = ApplicationHouse.Beside(_portal.Database, SampleHouse.Policy);
    }

    public async Task DisposeAsync()
    {
        await _house.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Theory, InlineData("es"), InlineData("en")]
    public async Task An_account_is_found_read_disabled_and_enabled(string language)
    {
        var email = $"luis.{language}@correo.example";
        var id = await _house.Register(email, "52000111");
        await _house.Register($"otra.{language}@correo.example", "52000111");
        await _house.With(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
            db.Database, "UPDATE accounts SET \"State\" = 'Active', \"ClaimedEmail\" = \"NormalizedEmail\" WHERE \"DocumentNumber\" = '52000111'"));
        await _house.Send(new SignInWithPassword(email, new Secret(SampleHouse.Password), true));
        await using var eva = await Visitor.Arrive(_portal.Address, new(language, Width: 1280));
        await eva.IsStaff(_portal, $"eva.{language}@gestion.example", "administrator");

        await eva.Opens("/gestion/cuentas?q=nadie@");
        await eva.ShouldRead("AccountDesk.none");
        await _look.Of(eva, "accounts-none", onWideDesks: true);
        await eva.Opens("/gestion/cuentas?q=ana");
        await _look.Of(eva, "accounts-found", onWideDesks: true);
        await eva.Page.Locator($"a[href='/gestion/cuentas/{id}']").ClickAsync();
        await eva.ShouldRead("AccountDesk.timeline");
        await _look.Of(eva, "account", onWideDesks: true);

        await eva.Page.Locator(".account-offers a[href*='hacer=desactivar']").ClickAsync();
        await eva.Page.Locator(".account-act button").ClickAsync();
        await Expect(eva.Page.Locator("[data-error-summary]")).ToBeFocusedAsync();
        await _look.Of(eva, "account-disable-empty", onWideDesks: true);
        await eva.Page.Locator("#Form_Reason").FillAsync("Lo pidió: perdió el celular.");
        await eva.Page.Locator(".account-act button").ClickAsync();
        await eva.ShouldRead("AccountDesk.done.desactivar");
        await _look.Of(eva, "account-disabled", onWideDesks: true);
        await eva.Page.Locator(".account-offers a[href*='hacer=activar']").ClickAsync();
        await eva.Page.Locator("#Form_Reason").FillAsync("Ya tiene celular.");
        await eva.Page.Locator(".account-act button").ClickAsync();
        await eva.ShouldRead("AccountDesk.done.activar");

        await eva.Opens($"/gestion/cuentas/{id}?hacer=perdida");
        await _look.Of(eva, "account-lost", onWideDesks: true);
        await eva.Opens($"/gestion/cuentas/{id}/documento");
        await _look.Of(eva, "account-contest", onWideDesks: true);
        await eva.Opens("/gestion/yo");
        await _look.Of(eva, "staff-self", onWideDesks: true);
        await eva.Opens("/gestion/politica");
        await _look.Of(eva, "staff-policy", onWideDesks: true);
        await eva.Opens("/recuperar/en-persona");
        await _look.Of(eva, "in-person");
        _look.Accept(states: 10);
    }
}
