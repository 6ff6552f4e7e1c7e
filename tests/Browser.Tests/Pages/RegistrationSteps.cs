using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Browser.Tests.Browser;

namespace Ventanilla.Browser.Tests.Pages;

/// <summary>From "Crear cuenta nueva" to the notice that a message is on its way.</summary>
public static class RegistrationSteps
{
    public static async Task Registers(this Visitor visitor, Citizen who)
    {
        await visitor.AsksForAnAccount();
        await visitor.SaysWhoTheyAre(who);
        await visitor.CompletesTheForm(who);
        await visitor.Confirms();
        await visitor.ShouldHaveTitle("Registration.sent.heading");
    }

    public static async Task AsksForAnAccount(this Visitor visitor)
    {
        await visitor.Opens("/");
        await visitor.Link("Portal.landing.register").ClickAsync();
        await visitor.ShouldHaveTitle("Registration.document.heading");
    }

    /// <summary>Types the document and its date of issue, and presses ENTER.</summary>
    public static async Task SaysWhoTheyAre(this Visitor visitor, Citizen who)
    {
        await visitor.TypesTheDocument(who);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ShouldHaveTitle("Registration.data.heading");
    }

    public static async Task TypesTheDocument(this Visitor visitor, Citizen who)
    {
        await visitor.Page.Locator("#Form_DocumentType").SelectOptionAsync("CC");
        await visitor.Field("DocumentNumber").FillAsync(who.Document);
        await visitor.TypesADate("Form_SecondDatum", 3, 2, 2001);
    }

    public static async Task CompletesTheForm(this Visitor visitor, Citizen who)
    {
        await visitor.TypesTheForm(who);
        await visitor.Button("Registration.continue").ClickAsync();
        await visitor.ShouldHaveTitle("Registration.confirm.heading");
    }

    public static async Task TypesTheForm(this Visitor visitor, Citizen who)
    {
        if (who.Record is null)
        {
            await visitor.Field("FirstName").FillAsync("Lucía");
            await visitor.Field("FirstSurname").FillAsync("Núñez");
            await visitor.TypesADate("Form_BirthDate", 14, 8, 1988);
        }

        await visitor.Field("Phone").FillAsync("300 123 4567");
        await visitor.Field("Email").FillAsync(who.Email);
        await visitor.Page.Locator("#Form_Password").FillAsync(who.Password);
        await visitor.Field("Confirmation").FillAsync(who.Password);
        await visitor.Page.Locator("#Form_AcceptsTerms").CheckAsync();
        await visitor.Page.Locator("#Form_AcceptsDataTreatment").CheckAsync();
    }

    public static Task Confirms(this Visitor visitor) => visitor.Button("Registration.confirm.create").ClickAsync();

    public static async Task TypesADate(this Visitor visitor, string field, int day, int month, int year)
    {
        await visitor.Page.Locator($"#{field}").FillAsync($"{day}");
        await visitor.Page.Locator($"#{field}_Month").FillAsync($"{month}");
        await visitor.Page.Locator($"#{field}_Year").FillAsync($"{year}");
    }

    /// <summary>The summary has the focus, each of its lines leads to a field, and each wrong field says it again beside it.</summary>
    public static async Task ShouldSayWhatToMend(this Visitor visitor, int fields)
    {
        var summary = visitor.Page.Locator("[data-error-summary]");
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await Assertions.Expect(visitor.Page.Locator(".field-error")).ToHaveCountAsync(fields);
        var lines = await summary.GetByRole(AriaRole.Link).AllAsync();
        lines.Count.ShouldBe(fields);
        foreach (var line in lines)
        {
            var target = visitor.Page.Locator(await line.GetAttributeAsync("href") ?? "");
            // By the keyboard: a line that moves while a font loads cannot be missed.
            await line.PressAsync("Enter");
            await Assertions.Expect(target).ToBeFocusedAsync();
            (await target.GetAttributeAsync("aria-describedby") ?? await target.Locator("xpath=ancestor::fieldset").First.GetAttributeAsync("aria-describedby"))
                .ShouldNotBeNull().ShouldContain("rror");
        }
    }
}
