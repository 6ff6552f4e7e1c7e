using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Testing;
using Xunit;

namespace Ventanilla.Browser.Tests.Faults;

/// <summary>The power goes out while a form is being saved: nothing of it is half done, what was confirmed before stands, and the same form can be
/// sent again from the same browser.</summary>
public sealed class PowerCutTests
{
    [Fact]
    public async Task A_registration_a_company_and_a_language_are_sent_again_after_the_power_came_back()
    {
        await using var portal = await PortalProcess.Start(("Portal", "software"));
        Citizen rosa = new("52111222", "rosa@puente.example", null);
        await using var visitor = await Visitor.Arrive(portal.Address, new());
        visitor.Forgives("ERR_");

        await visitor.AsksForAnAccount();
        await visitor.Page.Locator("#Form_DocumentType").SelectOptionAsync("CC");
        await visitor.Field("DocumentNumber").FillAsync(rosa.Document);
        await visitor.Button("Registration.continue").ClickAsync();
        await visitor.ShouldHaveTitle("Registration.data.heading");
        await SendsTwice(portal, visitor, "Registration.data.submit", Form, before: ("select count(*) from accounts", 0));
        await visitor.ShouldHaveTitle("Registration.sent.heading");
        await ShouldCount(portal, 1, "select count(*) from accounts");

        await visitor.Activates(rosa, new Mailbox(portal));
        await visitor.ShouldHaveTitle("Companies.pending.heading");
        await visitor.Link("Companies.add").ClickAsync();
        await SendsTwice(portal, visitor, "Companies.form.complete", Company, before: ("select count(*) from companies", 0));
        await visitor.ShouldRead("Companies.complete");
        await ShouldCount(portal, 1, "select count(*) from companies");

        await visitor.Opens("/cuenta/idioma");
        await SendsTwice(portal, visitor, "Portal.save", English, before: ("""select count(*) from accounts where "Language" = 'en'""", 0));
        await visitor.ShouldRead("Accounts.language.saved");
        await ShouldCount(portal, 1, """select count(*) from accounts where "Language" = 'en'""");

        async Task Form()
        {
            await Types(visitor, ("FirstName", "Rosa"), ("FirstSurname", "Puente"), ("Phone", "300 123 4567"), ("Email", rosa.Email),
                ("Password", rosa.Password), ("Confirmation", rosa.Password));
            await visitor.Page.Locator("#Form_AcceptsTerms").CheckAsync();
            await visitor.Page.Locator("#Form_AcceptsDataTreatment").CheckAsync();
        }

        Task Company() => Types(visitor, ("Nit", "900555441"), ("LegalName", "Ferretería El Puente SAS"), ("Department", "Córdoba"), ("City", "Montería"),
            ("Address", "Calle 30 # 5-10"));

        Task English() => visitor.Page.Locator("input[name='Form.Language'][value=en]").CheckAsync();
    }

    /// <summary>Once into the dark, and once more when the light is back.</summary>
    /// <param name="before">What there is still, as if the form had never been sent.</param>
    private static async Task SendsTwice(PortalProcess portal, Visitor visitor, string button, Func<Task> fillsIn, (string Counted, long Are) before)
    {
        await visitor.Button(button).WaitForAsync();
        var form = visitor.Page.Url;
        await fillsIn();
        await using (var other = await portal.Database.Open())
        {
            // Everybody may read; whoever writes waits.
            var held = await other.BeginTransactionAsync();
            await TestDatabase.Command("LOCK TABLE accounts IN SHARE MODE", other, held).ExecuteNonQueryAsync();
            // A click would wait for the answer.
            await visitor.Button(button).EvaluateAsync("button => button.click()");
            await Eventually.Holds(async () => await portal.Database.Waiting() > 0, "the form is being saved");
            portal.Kill();
            // The database sees that nobody is there any more before the lock is gone.
            await portal.Database.Scalar<long>("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
            await Eventually.Holds(async () => await portal.Database.Waiting() == 0, "nobody waits any more");
        }

        // Whoever types the next address before the browser has given up on this one is overtaken by its page of the fault.
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("^chrome-error:"));
        await portal.Start();
        await ShouldCount(portal, before.Are, before.Counted);
        await visitor.Opens(form);
        await fillsIn();
        await visitor.Button(button).ClickAsync();
    }

    private static async Task ShouldCount(PortalProcess portal, long expected, string counted) =>
        (await portal.Database.Scalar<long>(counted)).ShouldBe(expected, counted);

    private static async Task Types(Visitor who, params (string Field, string Text)[] values)
    {
        foreach (var (field, text) in values)
            await who.Page.Locator($"#Form_{field}").FillAsync(text);
    }
}
