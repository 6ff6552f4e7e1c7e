using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Xunit;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>Every step of the way in and every room behind it, in every state: no violation of WCAG 2.2 AA that axe can find.</summary>
public sealed class EveryStepTests(PortalFixture house) : IClassFixture<PortalFixture>
{
    private readonly Appearance _look = new();

    [Theory, InlineData("es"), InlineData("en")]
    public async Task The_way_in_of_a_person_on_record(string language)
    {
        var ana = house.Affiliate();
        await using var visitor = await house.Visit(new(language));
        await visitor.AsksForAnAccount();
        await _look.Of(visitor, "document");
        await visitor.Button("Registration.continue").ClickAsync();
        await visitor.ShouldRead("Fields.DocumentNumber.missing");
        await _look.Of(visitor, "document-empty");
        await visitor.SaysWhoTheyAre(ana);
        await _look.Of(visitor, "data-on-record");
        await visitor.CompletesTheForm(ana);
        await _look.Of(visitor, "confirm");
        await visitor.Confirms();
        await visitor.ShouldHaveTitle("Registration.sent.heading");
        await _look.Of(visitor, "sent");
        await visitor.TriesToSignIn(ana.Email, ana.Password);
        await visitor.ShouldHaveTitle("Registration.resend.not_active_heading");
        await _look.Of(visitor, "not-active");

        await visitor.Opens(await house.Mailbox.LinkTo(ana.Email, "/activar"));
        await _look.Of(visitor, "activation");
        await visitor.Button("Registration.activate.submit").ClickAsync();
        await visitor.ShouldHaveTitle("Verification.intro.heading");
        await _look.Of(visitor, "intro");
        await visitor.StartsTheQuestions();
        await _look.Of(visitor, "questions");
        await visitor.SendsTheAnswers();
        await visitor.ShouldRead("Failures.verification.incomplete");
        await _look.Of(visitor, "questions-empty");
        await visitor.AnswersWrongly(ana);
        await visitor.ShouldRead("Verification.questions.wrong");
        await _look.Of(visitor, "questions-wrong");
        await visitor.AnswersWrongly(ana);
        await visitor.ShouldRead("Verification.intro.last_attempt");
        await visitor.AnswersWrongly(ana);
        await visitor.ShouldHaveTitle("Verification.blocked.heading");
        await _look.Of(visitor, "blocked");
        _look.Accept(states: 12);
    }

    [Theory, InlineData("es"), InlineData("en")]
    public async Task The_rooms_of_somebody_with_an_account(string language)
    {
        var lucia = house.Stranger();
        await using var visitor = await house.Visit(new(language));
        await visitor.AsksForAnAccount();
        await visitor.SaysWhoTheyAre(lucia);
        await _look.Of(visitor, "data");
        await visitor.Button("Registration.continue").ClickAsync();
        await visitor.ShouldRead("Fields.Email.missing");
        await _look.Of(visitor, "data-empty");
        await visitor.CompletesTheForm(lucia);
        await visitor.Confirms();
        await visitor.ShouldHaveTitle("Registration.sent.heading");
        await visitor.Activates(lucia, house.Mailbox);
        await visitor.ShouldHaveTitle("Registration.active.heading");
        await _look.Of(visitor, "active");

        await visitor.AsksForANewPassword(lucia, house.Mailbox);
        await _look.Of(visitor, "reset");
        await visitor.Button("Recovery.reset.submit").ClickAsync();
        await visitor.ShouldRead("Fields.NewPassword.missing");
        await _look.Of(visitor, "reset-empty");
        await visitor.ChoosesThePassword(lucia.Password + " más");
        await visitor.ShouldHaveTitle("Recovery.reset_done.heading");
        await _look.Of(visitor, "reset-done");

        await visitor.SignsIn(lucia with { Password = lucia.Password + " más" });
        await _look.Of(visitor, "home");
        await visitor.Page.Locator(".user-menu summary").ClickAsync();
        await _look.Of(visitor, "menu-open");
        await visitor.Page.Locator(".apps a[href='/aplicaciones/credito']").ClickAsync();
        await visitor.Button("Apps.request.send").ClickAsync();
        await visitor.ShouldRead("Fields.AppWhy.missing");
        await _look.Of(visitor, "app-request-empty");
        await visitor.Field("AppWhy").FillAsync("Para el colegio de mi hija.");
        await visitor.Page.Locator("#Form_TermsAccepted").CheckAsync();
        await visitor.Button("Apps.request.send").ClickAsync();
        await visitor.ShouldRead("Cases.done.radicado");
        await _look.Of(visitor, "app-request-filed");
        await visitor.Opens("/inicio");
        await visitor.ShouldReadPlainly(visitor.Words["Apps.home.asked_on"].Split('{')[0]);
        await _look.Of(visitor, "home-asked");
        await visitor.Opens("/cuenta/contrasena");
        await _look.Of(visitor, "password");
        await visitor.Button("SignIn.password.submit").ClickAsync();
        await visitor.ShouldRead("Fields.CurrentPassword.missing");
        await _look.Of(visitor, "password-empty");
        await visitor.Opens("/cuenta/sesiones");
        await _look.Of(visitor, "sessions");
        await visitor.Opens("/cuenta/datos");
        await visitor.ShouldHaveTitle("Accounts.my_data.heading");
        await _look.Of(visitor, "my-data");
        _look.Accept(states: 15);
    }
}
