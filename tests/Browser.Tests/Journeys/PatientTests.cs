using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Xunit;

namespace Ventanilla.Browser.Tests.Journeys;

/// <summary>The clinic's manual, in its order.</summary>
[Collection(ClinicFixture.Name)]
public sealed class PatientTests(ClinicFixture clinic)
{
    public static TheoryData<string, int, bool> Manners => new() { { "es", 390, true }, { "en", 1280, true }, { "es", 1280, false }, { "en", 390, false } };

    [Theory, MemberData(nameof(Manners))]
    public async Task A_patient_registers_confirms_recovers_username_and_password_and_changes_it(string language, int width, bool scripts)
    {
        var ana = new Patient($"ana.{language}{width}");
        await using var visitor = await clinic.Visit(new(language, width, scripts));
        var spanish = language == "es";

        // Acceso de usuarios, registrarse
        await visitor.Opens("/");
        foreach (var box in new[] { "SignIn.Username", "Password", "Remember" })
            await Assertions.Expect(visitor.Field(box)).ToBeVisibleAsync();
        await visitor.AsksForAUser();
        await visitor.FillsInTheForm(ana);
        if (scripts)
            await visitor.ShouldRevealThePassword(ana.Password);
        await visitor.Sends();
        await visitor.ShouldHaveTitle("Registration.sent.heading");

        // Si no completa este paso, no podrá acceder al portal
        await visitor.TriesToSignInAs(ana);
        await visitor.ShouldHaveTitle("Registration.resend.not_active_heading");
        await visitor.OpensTheActivationLink(clinic.Mailbox);

        // Usuario confirmado
        await clinic.Mailbox.Mail(spanish ? "Usuario confirmado en La Camelia" : "Your username is confirmed at La Camelia", about: ana.Username);
        await visitor.TriesToSignInAs(ana);
        await visitor.ShouldBeAt("/inicio");
        await visitor.SignsOut();

        // ¿Qué hacer si no recuerda su usuario?
        await visitor.Opens("/ingresar");
        await visitor.Link("SignIn.sign_in.forgot_username").ClickAsync();
        await visitor.Field("AccountEmail").FillAsync(Patient.Email);
        await visitor.Button("Recovery.forgot.submit").ClickAsync();
        await visitor.ShouldRead("Recovery.usernames.sent_lead");
        await clinic.Mailbox.Mail(spanish ? "Sus usuarios en La Camelia" : "Your usernames at La Camelia", about: ana.Username);

        // ¿Qué hacer si no recuerda la contraseña?
        await visitor.AsksForATemporaryPassword(ana);
        await visitor.Opens(await clinic.Mailbox.LinkTo(Patient.Email, "/recuperar/confirmar"));
        await visitor.Button("Recovery.temporary.submit").ClickAsync();
        await visitor.ShouldRead("Recovery.temporary.sent_heading");
        var temporary = await clinic.Mailbox.TemporaryPassword(spanish ? "Su contraseña temporal" : "Your temporary password");
        await visitor.TriesToSignInAs(ana, temporary);
        await visitor.ShouldHaveTitle("Recovery.reset.heading");
        await visitor.ChoosesThePassword("Cuatro Ballenas Azules 9");
        await visitor.ShouldHaveTitle("Recovery.reset_done.heading");
        await visitor.TriesToSignInAs(ana, temporary);
        await visitor.ShouldRead("Failures.accounts.sign_in_refused");

        // ¿Cómo cambiar la contraseña? El icono de usuario arriba a la derecha
        await visitor.TriesToSignInAs(ana, "Cuatro Ballenas Azules 9");
        await visitor.ShouldBeAt("/inicio");
        await visitor.Page.Locator(".user-menu summary").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = visitor.Words["Accounts.area.password"] }).ClickAsync();
        await visitor.Field("CurrentPassword").FillAsync("Cuatro Ballenas Azules 9");
        await visitor.TypesThePassword("Cinco Delfines Rosados 5");
        await visitor.Button("SignIn.password.submit").ClickAsync();
        await visitor.ShouldRead("SignIn.password.changed");
        await visitor.SignsOut();
    }

    [Theory, InlineData("es", true), InlineData("en", false)]
    public async Task A_taken_username_keeps_what_was_typed_and_offers_free_ones(string language, bool scripts)
    {
        var taken = new Patient($"luisa.{language}");
        await using var visitor = await clinic.Visit(new(language, Scripts: scripts));
        await visitor.BecomesAPatient(taken, clinic.Mailbox);

        await visitor.AsksForAUser();
        await visitor.FillsInTheForm(taken);
        await visitor.Sends();

        var error = await visitor.Page.Locator("#Form_Username-error").InnerTextAsync();
        error.ShouldContain(taken.Username);
        await Visitor.ShouldHold(visitor.Field("Email"), Patient.Email);
        await Visitor.ShouldHold(visitor.Field("FullName"), PatientSteps.Name);
        var free = error[(error.LastIndexOf(':') + 1)..].Trim().Split(" · ")[0];
        await visitor.Field("Username").FillAsync(free);
        await visitor.TypesThePassword(taken.Password);
        await visitor.Sends();
        await visitor.ShouldHaveTitle("Registration.sent.heading");
        // Out of the way of whoever comes next to this mailbox.
        await clinic.Mailbox.LinkTo(Patient.Email, "/activar");
    }

    [Theory, InlineData("es"), InlineData("en")]
    public async Task An_e_mail_that_is_not_on_record_is_told_in_the_mailbox_only(string language)
    {
        await using var visitor = await clinic.Visit(new(language));
        await visitor.AsksForAUser();
        await visitor.FillsInTheForm(new Patient($"nadie.{language}"));
        await visitor.Field("Email").FillAsync($"nadie.{language}@correo.example");
        await visitor.Sends();
        await visitor.ShouldHaveTitle("Registration.sent.heading");

        var mail = await Ventanilla.Testing.Eventually.Gives(() => clinic.Mailbox.To($"nadie.{language}@correo.example") is [.., var last] ? last : null, () => "a mail");
        mail.Text.ShouldNotContain("?t=");
        mail.Text.ShouldContain("/ayuda");
        await visitor.Opens("/ayuda");
        await Assertions.Expect(visitor.Page.Locator("details.faq")).ToHaveCountAsync(5);
    }
}
