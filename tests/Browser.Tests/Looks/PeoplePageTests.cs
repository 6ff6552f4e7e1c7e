using System.Text;
using Microsoft.Playwright;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>An administrator brings records in: refused rows are read, one import is discarded and another loaded once a second one approved it, and somebody of it is found. Each test finds nobody.</summary>
[Collection(InboxPortal.Name)]
public sealed class PeoplePageTests(OwnPortal own) : IAsyncLifetime
{
    private const string Header = "document_type,document_number,first_name,second_name,first_surname,second_surname,birth_date,document_issued_on,email,phone,affiliated,region";
    private const string Right = "CC,9000000001,Zoraida,María,Quintero,Ávila,1988-05-14,2006-06-02,zoraida@example.com,3005550001,true,Bogotá";

    private readonly Appearance _look = new();
    private readonly PortalProcess _portal = own.Portal;

    public Task InitializeAsync() => own.Empty("people, import_runs");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, InlineData("es"), InlineData("en")]
    public async Task From_the_file_to_the_person(string language)
    {
        await using var marta = await Visitor.Arrive(_portal.Address, new(language, Width: 1280));
        await marta.IsStaff(_portal, $"marta.{language}@gestion.example", "administrator");
        await marta.Opens("/gestion/personas");
        await _look.Of(marta, "people-search", onWideDesks: true);
        await marta.Opens("/gestion/personas/importar");
        await marta.Button("People.imports.submit").ClickAsync();
        await Expect(marta.Page.Locator("[data-error-summary]")).ToBeFocusedAsync();
        await _look.Of(marta, "import-empty", onWideDesks: true);
        await Gives(marta, "libro.xlsx", "PK\u0003\u0004", null);
        await Expect(marta.Page.Locator("#Form_People-error")).ToBeVisibleAsync();

        await Gives(marta, "personas.csv", $"a,b\n1,2\n", null);
        await Expect(marta.Page.Locator(".run-acts")).ToBeVisibleAsync();
        await _look.Of(marta, "import-unusable", onWideDesks: true);
        await marta.Button("People.run.discard").ClickAsync();
        await marta.ShouldRead("People.run.Cancelled.help");

        await marta.Opens("/gestion/personas/importar");
        var wrong = Right.Replace("9000000001", "9000000002", StringComparison.Ordinal).Replace("1988-05-14", "14/05/1988", StringComparison.Ordinal);
        await Gives(marta, "personas.csv", $"{Header}\n{Right}\n{wrong}\n=1+1,2\n", "document_type,document_number,fact,value\nCC,9000000001,position,Docente\n");
        await Expect(marta.Page.Locator(".run-acts")).ToBeVisibleAsync();
        await Expect(marta.Page.Locator(".row-problem")).ToHaveCountAsync(2);
        await marta.ShouldRead("People.run.needs_another");
        await Expect(marta.Page.Locator(".run-acts form")).ToHaveCountAsync(1);
        await _look.Of(marta, "import-checked", onWideDesks: true);
        await using (var lucia = await Visitor.Arrive(_portal.Address, new(language, Width: 1280)))
        {
            await lucia.IsStaff(_portal, $"lucia.{language}@gestion.example", "administrator");
            await lucia.Opens(marta.Page.Url);
            await Expect(lucia.Page.Locator(".run-judged")).ToContainTextAsync("Marta Ríos");
            await _look.Of(lucia, "import-to-approve", onWideDesks: true);
            await lucia.Page.Locator(".run-acts form").First.GetByRole(AriaRole.Button).ClickAsync();
            await lucia.ShouldRead("People.run.Applied.help");
        }

        await marta.Page.ReloadAsync();
        await marta.ShouldRead("People.run.Applied.help");
        await _look.Of(marta, "import-applied", onWideDesks: true);
        await marta.Opens("/gestion/personas/importar");
        await _look.Of(marta, "import-history", onWideDesks: true);

        await marta.Opens("/gestion/personas?q=avila+quintero");
        await _look.Of(marta, "people-found", onWideDesks: true);
        await marta.Page.Locator("tbody th a").ClickAsync();
        await _look.Of(marta, "person", onWideDesks: true);
        await marta.ShouldRead("People.asked");
        await marta.Page.Locator("a[href*='mostrar=Phone']").ClickAsync();
        await marta.Button("People.reveal_submit").ClickAsync();
        await Expect(marta.Page.Locator("[data-error-summary]")).ToBeFocusedAsync();
        await _look.Of(marta, "person-reveal", onWideDesks: true);
        await marta.Page.Locator("#Form_Reason").FillAsync("Lo pide el juzgado.");
        await marta.Button("People.reveal_submit").ClickAsync();
        await Expect(marta.Page.Locator(".revealed")).ToContainTextAsync("300");
        await _look.Of(marta, "person-revealed", onWideDesks: true);
        await marta.Page.ReloadAsync();
        await Expect(marta.Page.Locator(".revealed")).ToHaveCountAsync(0);
        await Expect(marta.Page.GetByText("Lo pide el juzgado.")).ToBeVisibleAsync();
        _look.Accept(states: 11);
    }

    private static async Task Gives(Visitor marta, string name, string people, string? facts)
    {
        await marta.Field("ImportPeople").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(people) });
        if (facts is not null)
            await marta.Field("ImportFacts").SetInputFilesAsync(new FilePayload { Name = "hechos.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(facts) });
        await marta.Button("People.imports.submit").ClickAsync();
    }
}
