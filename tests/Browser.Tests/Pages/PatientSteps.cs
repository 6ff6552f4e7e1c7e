using Microsoft.Playwright;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Testing.Mail;

namespace Ventanilla.Browser.Tests.Pages;

/// <summary>Someone who signs in to the clinic with a username.</summary>
public sealed record Patient(string Username)
{
    /// <summary>The only mailbox that is on record: the whole family shares it.</summary>
    public const string Email = "ana@registro.example";

    public string Password { get; init; } = "Tres Tristes Tigres 77";
}

/// <summary>The manual of the clinic, a line for each of its steps.</summary>
public static class PatientSteps
{
    public const string Name = "Ana Lucía Pérez Gómez";

    public static async Task AsksForAUser(this Visitor visitor)
    {
        await visitor.Opens("/");
        await visitor.Link("Portal.landing.register").ClickAsync();
        await visitor.ShouldHaveTitle("Registration.data.heading");
    }

    public static async Task FillsInTheForm(this Visitor visitor, Patient who)
    {
        await visitor.Field("FullName").FillAsync(Name);
        await visitor.Field("Email").FillAsync(Patient.Email);
        await visitor.Field("Username").FillAsync(who.Username);
        await visitor.TypesThePassword(who.Password);
        await visitor.Page.Locator("#Form_AcceptsTerms").CheckAsync();
        await visitor.Page.Locator("#Form_AcceptsDataTreatment").CheckAsync();
    }

    public static async Task TypesThePassword(this Visitor visitor, string password)
    {
        await visitor.Page.Locator("#Form_Password").FillAsync(password);
        await visitor.Field("Confirmation").FillAsync(password);
    }

    /// <summary>The padlock of the manual: a button that shows what was typed.</summary>
    public static async Task ShouldRevealThePassword(this Visitor visitor, string password)
    {
        await visitor.Page.Locator("[data-reveal=Form_Password]").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#Form_Password")).ToHaveAttributeAsync("type", "text");
        await Assertions.Expect(visitor.Page.Locator("#Form_Password")).ToHaveValueAsync(password);
    }

    public static Task Sends(this Visitor visitor) => visitor.Button("Registration.data.submit").ClickAsync();

    public static async Task OpensTheActivationLink(this Visitor visitor, Mailbox mailbox)
    {
        await visitor.Opens(await mailbox.LinkTo(Patient.Email, "/activar"));
        await visitor.Button("Registration.activate.submit").ClickAsync();
        await visitor.ShouldHaveTitle("Registration.active.heading");
    }

    public static async Task BecomesAPatient(this Visitor visitor, Patient who, Mailbox mailbox)
    {
        await visitor.AsksForAUser();
        await visitor.FillsInTheForm(who);
        await visitor.Sends();
        await visitor.ShouldHaveTitle("Registration.sent.heading");
        await visitor.OpensTheActivationLink(mailbox);
    }

    public static async Task TriesToSignInAs(this Visitor visitor, Patient who, string? password = null)
    {
        await visitor.Opens("/ingresar");
        await visitor.Field("SignIn.Username").FillAsync(who.Username);
        await visitor.Field("Password").FillAsync(password ?? who.Password);
        await visitor.Button("SignIn.sign_in.submit").ClickAsync();
    }

    public static async Task AsksForATemporaryPassword(this Visitor visitor, Patient who)
    {
        await visitor.Opens("/ingresar");
        await visitor.Link("SignIn.sign_in.forgot").ClickAsync();
        await visitor.Field("AccountEmail").FillAsync(Patient.Email);
        await visitor.Field("AccountUsername").FillAsync(who.Username);
        await visitor.Button("Recovery.forgot.submit").ClickAsync();
        await visitor.ShouldRead("Recovery.forgot.sent_heading");
    }

    /// <summary>The newest mail with that subject that nobody has opened yet.</summary>
    public static Task<ReceivedMail> Mail(this Mailbox mailbox, string subject, string about = "") => mailbox.Next(
        Patient.Email, m => m.Subject == subject && m.Text.Contains(about, StringComparison.Ordinal), $"\"{subject}\" about {about}");

    public static async Task<string> TemporaryPassword(this Mailbox mailbox, string subject) =>
        System.Text.RegularExpressions.Regex.Match((await mailbox.Mail(subject)).Text, "[A-Z2-9]{4}(-[A-Z2-9]{4}){2}").Value;
}
