using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>An administrator previews a mail, retries a parked one, pauses and resumes, and runs a job: on a phone and on two desks. Each test finds no mail, and starts a job that
/// has not run before.</summary>
[Collection(DeskPortal.Name)]
public sealed class MessagePageTests(OwnPortal own) : IAsyncLifetime
{
    private readonly Appearance _look = new();
    private readonly PortalProcess _portal = own.Portal;
    private readonly ApplicationHouse _house = own.House;

    public Task InitializeAsync() => own.Empty("outgoing_messages");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, InlineData("es"), InlineData("en")]
    public async Task An_administrator_looks_after_mails_and_jobs(string language)
    {
        await using var marta = await Visitor.Arrive(_portal.Address, new(language, Width: 1280));
        await marta.IsStaff(_portal, $"marta.{language}@gestion.example", "administrator");

        await marta.Opens("/gestion/mensajes");
        await marta.ShouldHaveTitle("Notifications.heading");
        await marta.ShouldRead("Notifications.empty");
        await marta.Button("Notifications.pause.submit").ClickAsync();
        await marta.ShouldSayWhatToMend(fields: 1);
        await _look.Of(marta, "messages-empty", onWideDesks: true);
        await marta.Page.Locator("input[value=Maintenance]").CheckAsync();
        await marta.Button("Notifications.pause.submit").ClickAsync();
        await marta.ShouldRead("Notifications.done.paused");

        await _house.Promise("ana", 4);
        // Three that failed often enough; one whose mailbox was refused.
        await _portal.Database.Scalar<object>(
            """
            UPDATE outgoing_messages SET "State" = 'Parked', "Attempts" = 60, "LastError" = '451 4.3.0 <a***@c***.example> try later';
            UPDATE outgoing_messages SET "Payload" = NULL, "Attempts" = 1, "LastError" = '550 5.1.1 <a***@c***.example> no such user' WHERE "Id" = (SELECT "Id" FROM outgoing_messages LIMIT 1)
            """);
        await marta.Opens("/gestion/mensajes");
        await Expect(marta.Page.Locator("tbody tr")).ToHaveCountAsync(4);
        await _look.Of(marta, "messages-parked", onWideDesks: true);
        await marta.Page.Locator("tbody tr").Filter(new() { HasText = marta.Words["Notifications.trouble.MailboxRefused"] }).Locator("a").ClickAsync();
        await marta.ShouldRead("Notifications.advice.MailboxRefused");
        await _look.Of(marta, "message-refused", onWideDesks: true);
        await marta.Opens("/gestion/mensajes");
        await marta.Page.Locator("tbody tr").Filter(new() { HasText = marta.Words["Notifications.trouble.GivenUp"] }).Locator("a").First.ClickAsync();
        await Expect(marta.Button("Notifications.retry.one")).ToBeVisibleAsync();
        await _look.Of(marta, "message-parked", onWideDesks: true);
        await marta.Button("Notifications.retry.one").ClickAsync();
        await marta.ShouldRead("Notifications.done.retried_one");
        await marta.Opens("/gestion/mensajes");
        await marta.Page.Locator("form[action*='handler=Retry'] button").ClickAsync();
        await Expect(marta.Page.Locator(".notice-success")).ToContainTextAsync("2");
        await marta.Opens("/gestion/mensajes?estado=en-espera");
        await Expect(marta.Page.Locator("tbody tr")).ToHaveCountAsync(3);
        await marta.Button("Notifications.resume.submit").ClickAsync();
        await marta.ShouldRead("Notifications.done.resumed");
        await Eventually.Holds(async () => await _portal.Database.Scalar<long>("SELECT count(*) FROM outgoing_messages WHERE \"State\" = 'Delivered'") == 3, "the mails leave");

        await marta.Page.Locator(".staff-head a").ClickAsync();
        await marta.ShouldHaveTitle("Notifications.templates.heading");
        await marta.Page.Locator("#tipo").SelectOptionAsync("TemporaryPasswordMail");
        await marta.Page.Locator("#portal").SelectOptionAsync("clinica");
        await marta.Button("Notifications.templates.show").ClickAsync();
        await Expect(marta.Page.Locator("iframe")).ToHaveCountAsync(4);
        await Expect(marta.Page.FrameLocator("iframe >> nth=0").Locator(".code")).ToHaveTextAsync("ABCD-2345-EFGH");
        await _look.Of(marta, "templates", onWideDesks: true);

        var job = language == "es" ? "purge-expired" : "sweep-imports";
        await marta.Opens("/gestion/trabajos");
        await marta.Page.Locator("tr").Filter(new() { HasText = job }).Locator("button").ClickAsync();
        await marta.ShouldRead("Jobs.done.started");
        await Eventually.Holds(async () =>
        {
            await marta.Opens("/gestion/trabajos");
            return (await marta.Page.Locator("tr").Filter(new() { HasText = job }).InnerTextAsync()).Contains(marta.Words["Jobs.outcome.Done"], StringComparison.Ordinal);
        }, "the job is done");
        await _look.Of(marta, "jobs", onWideDesks: true);
        _look.Accept(states: 6);
        await marta.Page.Locator(".staff-head a").ClickAsync();
        await marta.ShouldBeAt("/gestion/trabajos/motor");
    }
}
