using Ventanilla.Application.SignIn;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>A supervisor finds an account, reads how it came to its state, disables it and enables it again, and sees the team. Each test finds no account.</summary>
[Collection(DeskPortal.Name)]
public sealed class AccountDeskPageTests(OwnPortal own) : IAsyncLifetime
{
    private readonly Appearance _look = new();
    private readonly PortalProcess _portal = own.Portal;
    private readonly ApplicationHouse _house = own.House;

    public Task InitializeAsync() => own.Empty("accounts");

    public Task DisposeAsync() => Task.CompletedTask;

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
        await eva.IsStaff(_portal, $"eva.{language}@gestion.example", "supervisor");

        await eva.Opens("/gestion/cuentas?q=nadie@");
        await eva.ShouldRead("AccountDesk.none");
        await _look.Of(eva, "accounts-none", onWideDesks: true);
        await eva.Opens("/gestion/cuentas?q=ana");
        await Expect(eva.Page.Locator($"a[href='/gestion/cuentas/{id}']")).ToBeVisibleAsync();
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
        await eva.Opens("/gestion/equipo");
        await eva.ShouldRead("Inbox.team.lead");
        await Expect(eva.Page.Locator(".staff-bar a[href='/gestion/rastro'], .staff-bar a[href='/gestion/personal'], .staff-bar a[href='/gestion/metas']")).ToHaveCountAsync(0);
        await eva.Opens("/recuperar/en-persona");
        await _look.Of(eva, "in-person");
        _look.Accept(states: 9);
    }
}
