using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Domain.People;
using Xunit;

namespace Ventanilla.Browser.Tests.Journeys;

public sealed class AffiliateTests(PortalFixture house) : IClassFixture<PortalFixture>
{
    public static TheoryData<string, int, bool> Manners => new() { { "es", 390, true }, { "en", 1280, true }, { "es", 390, false }, { "en", 1280, false } };

    [Theory, MemberData(nameof(Manners))]
    public async Task A_person_on_record_registers_answers_and_gets_in(string language, int width, bool scripts)
    {
        var ana = house.Affiliate();
        await using var visitor = await house.Visit(new(language, width, scripts));

        await visitor.AsksForAnAccount();
        await visitor.SaysWhoTheyAre(ana);
        var shown = string.Join(' ', await visitor.Page.Locator(".record dd").AllInnerTextsAsync());
        shown.ShouldContain("*");
        shown.ShouldNotContain("Apellido");
        await visitor.CompletesTheForm(ana);
        await visitor.ShouldReadPlainly(new Document(DocumentType.CC, ana.Document).Shown);
        await visitor.Confirms();
        await visitor.ShouldHaveTitle("Registration.sent.heading");
        await Assertions.Expect(visitor.Page.Locator(".confirmation")).ToContainTextAsync(ana.Email);

        await visitor.Activates(ana, house.Mailbox);
        await visitor.ShouldHaveTitle("Verification.intro.heading");
        visitor.Page.Url.ShouldNotContain("t=");
        await visitor.StartsTheQuestions();
        await visitor.AnswersRightly(ana);
        await visitor.ShouldHaveTitle("Verification.done.heading");

        await visitor.SignsIn(ana);
        await visitor.ShouldReadPlainly(visitor.Words["Apps.home.heading", "Nombre"]);
        await visitor.SignsOut();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Three_wrong_tries_block_and_lead_into_a_case_that_knows_why(bool scripts)
    {
        var ana = house.Affiliate();
        await using var visitor = await house.Visit(new(Scripts: scripts));
        await visitor.Registers(ana);
        await visitor.Activates(ana, house.Mailbox);
        await visitor.StartsTheQuestions();

        await visitor.AnswersWrongly(ana);
        await visitor.ShouldRead("Verification.questions.wrong");
        await visitor.AnswersWrongly(ana);
        await visitor.ShouldRead("Verification.intro.last_attempt");
        await visitor.AnswersWrongly(ana);

        await visitor.ShouldHaveTitle("Verification.blocked.heading");
        await visitor.Link("Verification.blocked.case").ClickAsync();
        await visitor.ShouldHaveTitle("Cases.door.desbloqueo");
        await visitor.TriesToSignIn(ana.Email, ana.Password);
        await visitor.ShouldHaveTitle("Verification.blocked.heading");
    }
}
