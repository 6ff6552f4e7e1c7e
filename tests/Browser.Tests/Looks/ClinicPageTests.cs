using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Xunit;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>The pages of a portal with usernames and temporary passwords.</summary>
[Collection(ClinicFixture.Name)]
public sealed class ClinicPageTests(ClinicFixture clinic)
{
    private readonly Appearance _look = new();

    [Theory, InlineData("es"), InlineData("en")]
    public async Task From_the_form_to_a_new_password(string language)
    {
        var ana = new Patient($"ana.perez.{language}");
        await using var visitor = await clinic.Visit(new(language));
        await visitor.ShouldHoldTheSignInForm();
        await _look.Of(visitor, "clinic-landing");
        await visitor.AsksForAUser();
        await _look.Of(visitor, "clinic-form");
        await visitor.Sends();
        await visitor.ShouldRead("Fields.FullName.missing");
        await _look.Of(visitor, "clinic-form-empty");
        await visitor.FillsInTheForm(ana);
        await visitor.Sends();
        await visitor.ShouldHaveTitle("Registration.sent.heading");
        await _look.Of(visitor, "clinic-sent");
        await visitor.TriesToSignInAs(ana);
        await visitor.ShouldHaveTitle("Registration.resend.not_active_heading");
        await _look.Of(visitor, "clinic-not-active");
        await visitor.OpensTheActivationLink(clinic.Mailbox);
        await _look.Of(visitor, "clinic-active");
        await visitor.AsksForAUser();
        await visitor.FillsInTheForm(ana);
        await visitor.Sends();
        await visitor.ShouldReadPlainly(ana.Username);
        await _look.Of(visitor, "clinic-taken");

        await visitor.Opens("/recuperar/usuario");
        await _look.Of(visitor, "usernames");
        await visitor.Field("AccountEmail").FillAsync(Patient.Email);
        await visitor.Button("Recovery.forgot.submit").ClickAsync();
        await visitor.ShouldRead("Recovery.usernames.sent_lead");
        await _look.Of(visitor, "usernames-sent");
        await visitor.Opens("/recuperar");
        await _look.Of(visitor, "clinic-forgot");
        await visitor.AsksForATemporaryPassword(ana);
        await _look.Of(visitor, "clinic-forgot-sent");
        await visitor.Opens(await clinic.Mailbox.LinkTo(Patient.Email, "/recuperar/confirmar"));
        await _look.Of(visitor, "temporary");
        await visitor.Button("Recovery.temporary.submit").ClickAsync();
        await visitor.ShouldRead("Recovery.temporary.sent_heading");
        await _look.Of(visitor, "temporary-sent");
        await visitor.TriesToSignInAs(ana, await clinic.Mailbox.TemporaryPassword(language == "es" ? "Su contraseña temporal" : "Your temporary password"));
        await visitor.ShouldHaveTitle("Recovery.reset.heading");
        await _look.Of(visitor, "clinic-reset");
        await visitor.ChoosesThePassword("Cuatro Ballenas Azules 9");
        await visitor.ShouldHaveTitle("Recovery.reset_done.heading");

        await visitor.TriesToSignInAs(ana, "Cuatro Ballenas Azules 9");
        await visitor.ShouldBeAt("/inicio");
        await _look.Of(visitor, "clinic-home");
        await visitor.Page.Locator(".user-menu summary").ClickAsync();
        await _look.Of(visitor, "clinic-menu-open");
        await visitor.Opens("/ayuda");
        await visitor.Page.Locator("details.faq summary").First.ClickAsync();
        await _look.Of(visitor, "clinic-help");
        _look.Accept(states: 17);
    }
}
