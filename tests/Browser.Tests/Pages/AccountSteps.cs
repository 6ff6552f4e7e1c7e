using Microsoft.Playwright;
using Ventanilla.Browser.Tests.Browser;

namespace Ventanilla.Browser.Tests.Pages;

/// <summary>The link in the mail, signing in and out, and a forgotten password.</summary>
public static class AccountSteps
{
    /// <summary>Opens the link of the mail and presses the button: the link alone changes nothing.</summary>
    public static async Task Activates(this Visitor visitor, Citizen who, Mailbox mailbox)
    {
        await visitor.Opens(await mailbox.LinkTo(who.Email, "/activar"));
        await visitor.ShouldHaveTitle("Registration.activate.heading");
        await visitor.Button("Registration.activate.submit").ClickAsync();
    }

    public static async Task SignsIn(this Visitor visitor, Citizen who)
    {
        await visitor.TriesToSignIn(who.Email, who.Password);
        await visitor.ShouldBeAt("/inicio");
    }

    public static async Task TriesToSignIn(this Visitor visitor, string email, string password)
    {
        await visitor.Opens("/ingresar");
        await visitor.Field("SignIn.Email").FillAsync(email);
        await visitor.Field("Password").FillAsync(password);
        await visitor.Button("SignIn.sign_in.submit").ClickAsync();
    }

    /// <summary>By whatever the portal's one box takes.</summary>
    public static async Task SignsInBy(this Visitor visitor, string name, string password)
    {
        await visitor.Opens("/ingresar");
        await visitor.Page.Locator("#Form_Name").FillAsync(name);
        await visitor.Page.Locator("#Form_Password").FillAsync(password);
        await visitor.Button("SignIn.sign_in.submit").ClickAsync();
    }

    public static async Task SignsOut(this Visitor visitor)
    {
        await visitor.Page.Locator(".user-menu summary").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = visitor.Words["Portal.sign_out"] }).ClickAsync();
        // Going elsewhere too early would call the post off.
        await visitor.ShouldBeAt("/?salio=True");
        await visitor.Opens("/inicio");
        await visitor.ShouldHaveTitle("SignIn.sign_in.heading");
    }

    /// <summary>Asks for a link with the address, opens it out of the mailbox.</summary>
    public static async Task AsksForANewPassword(this Visitor visitor, Citizen who, Mailbox mailbox)
    {
        await visitor.Opens("/ingresar");
        await visitor.Link("SignIn.sign_in.forgot").ClickAsync();
        await visitor.Field("AccountEmail").FillAsync(who.Email);
        await visitor.Button("Recovery.forgot.submit").ClickAsync();
        await visitor.ShouldRead("Recovery.forgot.sent_heading");
        await visitor.Opens(await mailbox.LinkTo(who.Email, "/restablecer"));
        await visitor.ShouldHaveTitle("Recovery.reset.heading");
    }

    public static async Task ChoosesThePassword(this Visitor visitor, string password)
    {
        await visitor.Page.Locator("#Form_Password").FillAsync(password);
        await visitor.Field("Confirmation").FillAsync(password);
        await visitor.Button("Recovery.reset.submit").ClickAsync();
    }
}
