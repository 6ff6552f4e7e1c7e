using System.Text.RegularExpressions;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>An administrator edits the settings that are data, on a phone and on two desks: a goal, the week, an application; and reads the policy.</summary>
[Collection(InboxPortal.Name)]
public sealed class SettingsPageTests(OwnPortal own) : IAsyncLifetime
{
    private readonly Appearance _look = new();

    public Task InitializeAsync() => own.Empty("cases, budgets");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, InlineData("es"), InlineData("en")]
    public async Task What_it_would_change_is_seen_before_it_is_saved(string language)
    {
        var filed = await own.House.Files();
        await using var marta = await Visitor.Arrive(own.Portal.Address, new(language, Width: 1280));
        await marta.IsStaff(own.Portal, $"marta.{language}@gestion.example", "administrator");

        await marta.Opens("/gestion/metas");
        await marta.ShouldHaveTitle("Terms.goals.heading");
        await _look.Of(marta, "goals", onWideDesks: true);
        await marta.Page.Locator("a[href$='de=Petition']").ClickAsync();
        await marta.Page.Locator("[name=cuanto]").FillAsync(language == "es" ? "30" : "40");
        await marta.Button("Terms.preview").ClickAsync();
        await marta.ShouldReadPlainly(filed.Radicado);
        await marta.Button("Terms.goals.submit").ClickAsync();
        await marta.ShouldSayWhatToMend(fields: 2);
        await _look.Of(marta, "goals-preview", onWideDesks: true);
        await marta.Page.Locator("#Form_Reason").FillAsync("Más pronto");
        await marta.Page.Locator("[name='Form.Moves'][value=true]").CheckAsync();
        await marta.Button("Terms.goals.submit").ClickAsync();
        await marta.ShouldRead("Terms.goals.done.movidos");
        await marta.Page.Locator("a[href$='de=semana']").ClickAsync();
        await marta.Page.Locator("[name=sabado]").FillAsync("ocho");
        await marta.Button("Terms.preview").ClickAsync();
        await marta.ShouldRead("Failures.cases.shifts_unreadable");
        await _look.Of(marta, "goals-week", onWideDesks: true);

        await marta.Opens("/gestion/aplicaciones");
        await _look.Of(marta, "apps", onWideDesks: true);
        await marta.Page.Locator("tbody a").First.ClickAsync();
        await marta.Page.Locator("#Form_NameEs").FillAsync("Cuota monetaria");
        await marta.Button("Apps.offers.look").ClickAsync();
        await Expect(marta.Page.Locator(".apps [lang=es] h3")).ToHaveTextAsync("Cuota monetaria");
        await Expect(marta.Page).Not.ToHaveTitleAsync(new Regex("^Error"));
        await _look.Of(marta, "app-preview", onWideDesks: true);
        await marta.Opens("/gestion/politica");
        await marta.ShouldRead("Staff.policy.here");
        await _look.Of(marta, "staff-policy", onWideDesks: true);
        _look.Accept(states: 6);
    }
}
