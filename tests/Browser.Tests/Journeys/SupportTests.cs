using Microsoft.Playwright;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Looks;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Domain.Cases;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ventanilla.Browser.Tests.Journeys;

/// <summary>"Centro de servicios": a client asks for support, an adviser sees how urgent it is and how to reach them, and answers.</summary>
public sealed class SupportTests(SoftwareFixture house) : IClassFixture<SoftwareFixture>
{
    private readonly Appearance _look = new();

    public static TheoryData<Manner> Manners => [new("es", 390), new("en", 1280)];

    [Theory, MemberData(nameof(Manners))]
    public async Task From_the_door_to_the_advisers_answer(Manner manner)
    {
        await using var rosa = await house.Visit(manner);
        await using var marta = await house.Visit(new(Width: 1280));
        var who = house.Stranger();
        await rosa.Opens("/pqrsf");
        await rosa.Link("Cases.door.soporte").ClickAsync();
        await rosa.ShouldHaveTitle("Cases.door.soporte");
        await _look.Of(rosa, "support-door");
        await rosa.Button("Cases.door.start").ClickAsync();
        await rosa.FilesAs(FilerKind.Identified);
        await rosa.SaysWho(who);
        await rosa.GoesOn();
        await rosa.ShouldRead("Fields.CaseUrgency.missing");
        await _look.Of(rosa, "support-empty");
        await rosa.Field("CaseProduct").FillAsync("Nómina");
        await rosa.Page.Locator("input[value=Stopped]").CheckAsync();
        await rosa.Field("CaseReach").FillAsync("300 123 4567, de 2 a 5");
        await rosa.Page.Locator("#Form_RemoteSession").CheckAsync();
        await rosa.Tells("No abre después de actualizar.");
        await rosa.Button("Cases.filing.continue").ClickAsync();
        await rosa.ShouldReadPlainly("300 123 4567, de 2 a 5");
        await _look.Of(rosa, "support-confirm");
        await rosa.Button("Cases.filing.file").ClickAsync();
        await rosa.ShouldHaveTitle("Cases.acuse.heading");
        var (number, code) = (await rosa.Page.Locator(".radicado").InnerTextAsync(), await rosa.Page.Locator("main code").InnerTextAsync());

        await marta.IsStaff(house.Portal, $"soporte.{manner.Language}@gestion.example", "agent");
        await marta.Opens($"/gestion/casos/{number}");
        await Expect(marta.Page.Locator(".case-marks .urgency-Stopped")).ToBeVisibleAsync();
        foreach (var told in new[] { "Nómina", "300 123 4567, de 2 a 5", marta.Words["Cases.yes"], marta.Words["Cases.urgency.Stopped"] })
            await Expect(marta.Page.Locator("section[aria-labelledby=said]")).ToContainTextAsync(told);
        await _look.Of(marta, "support-case", onWideDesks: true);
        await marta.Page.Locator("[data-key=t]").ClickAsync();
        await marta.ShouldRead("Inbox.done.tomar");
        await marta.Page.Locator(".acts a[href*='hacer=responder']").ClickAsync();
        await marta.Page.Locator("#Form_Answer").FillAsync("Renovamos su licencia. Ya puede abrirlo.");
        await marta.Button("Answers.submit").ClickAsync();
        await Expect(marta.Page.Locator(".undo")).ToBeVisibleAsync();
        await house.Mailbox.Next(who.Email, m => m.Text.Contains("Renovamos su licencia.", StringComparison.Ordinal), "the adviser's answer");

        await rosa.Opens("/pqrsf/seguir");
        await rosa.Field("FollowNumber").FillAsync(number);
        await rosa.Field("FollowProof").FillAsync(code);
        await rosa.Button("Cases.follow.submit").ClickAsync();
        await rosa.ShouldBeAt("/pqrsf/seguir/estado");
        await Expect(rosa.Page.Locator(".case-state-Answered, .case-state-Closed")).ToBeVisibleAsync();
        _look.Accept(states: 4);
    }
}
