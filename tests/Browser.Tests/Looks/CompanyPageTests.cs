using Microsoft.Playwright;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Xunit;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>The pages that only a portal has whose accounts a company completes.</summary>
public sealed class CompanyPageTests(SoftwareFixture house) : IClassFixture<SoftwareFixture>
{
    private readonly Appearance _look = new();

    [Theory, InlineData("es", "890.903.938-8"), InlineData("en", "860.034.313-7")]
    public async Task From_the_document_to_the_second_company(string language, string nit)
    {
        Citizen owner = new(nit, $"rosa.{language}@puente.example", null);
        await using var rosa = await house.Visit(new(language));
        await rosa.ShouldHoldTheSignInForm();
        await _look.Of(rosa, "nit-landing");
        await rosa.Opens("/registro");
        await _look.Of(rosa, "nit-document");
        await rosa.Page.Locator("#Form_DocumentType").SelectOptionAsync("NIT");
        await Types(rosa, ("DocumentNumber", "860.002.964-5"));
        await rosa.Button("Registration.continue").ClickAsync();
        await rosa.ShouldReadPlainly("860.002.964");
        await _look.Of(rosa, "nit-wrong-digit");
        await Types(rosa, ("DocumentNumber", owner.Document));
        await rosa.Button("Registration.continue").ClickAsync();
        await rosa.ShouldHaveTitle("Registration.data.heading");
        await _look.Of(rosa, "nit-data");
        await Types(rosa, ("FullName", "Ferretería El Puente SAS"), ("Phone", "300 123 4567"), ("Email", owner.Email), ("Password", owner.Password),
            ("Confirmation", owner.Password));
        await rosa.Page.Locator("#Form_AcceptsTerms").CheckAsync();
        await rosa.Page.Locator("#Form_AcceptsDataTreatment").CheckAsync();
        await rosa.Button("Registration.data.submit").ClickAsync();
        await rosa.ShouldHaveTitle("Registration.sent.heading");

        await rosa.Activates(owner, house.Mailbox);
        await rosa.ShouldHaveTitle("Companies.pending.heading");
        await _look.Of(rosa, "company-pending");
        await rosa.Link("Companies.add").ClickAsync();
        await rosa.Button("Companies.form.complete").ClickAsync();
        await rosa.ShouldRead("Fields.Department.missing");
        await _look.Of(rosa, "company-empty");
        await Types(rosa, ("TradeName", new string('x', 100)), ("Department", "Atlántico"), ("City", "Soledad"), ("Address", "Calle 30 # 17-50"));
        await rosa.Button("Companies.form.complete").ClickAsync();
        await rosa.ShouldRead("Companies.complete");
        await _look.Of(rosa, "company-complete");
        await rosa.SignsOut();

        await rosa.Opens("/ingresar");
        await Types(rosa, ("Name", owner.Document), ("Password", owner.Password));
        await rosa.Button("SignIn.sign_in.submit").ClickAsync();
        await rosa.ShouldBeAt("/inicio");
        await _look.Of(rosa, "company-home");
        await rosa.Link("Companies.home.open").ClickAsync();
        await rosa.ShouldHaveTitle("Companies.title");
        await _look.Of(rosa, "companies");
        await rosa.Page.Locator(".companies a").First.ClickAsync();
        await rosa.ShouldHaveTitle("Companies.edit.heading");
        await _look.Of(rosa, "company-edit");
        var other = await rosa.Page.Context.NewPageAsync();
        await other.GotoAsync(rosa.Page.Url);
        await other.Locator("#Form_City").FillAsync("Malambo");
        await other.Locator("main").GetByRole(AriaRole.Button, new() { Name = rosa.Words["Portal.save"] }).ClickAsync();
        await Assertions.Expect(other).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("lista=guardada"));
        await Types(rosa, ("City", "Galapa"));
        await rosa.Button("Portal.save").ClickAsync();
        await rosa.ShouldRead("Failures.companies.changed_meanwhile");
        await _look.Of(rosa, "company-edit-stale");
        _look.Accept(states: 11);
    }

    private static async Task Types(Visitor who, params (string Field, string Text)[] values)
    {
        foreach (var (field, text) in values)
            await who.Page.Locator($"#Form_{field}").FillAsync(text);
    }
}
