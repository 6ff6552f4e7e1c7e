using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Xunit;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>Whatever a person does with their own account, from reading it to closing it and to objecting to what somebody else did.</summary>
public sealed class AccountAreaTests(PortalFixture house) : IClassFixture<PortalFixture>
{
    private readonly Appearance _look = new();

    [Theory, InlineData("es"), InlineData("en")]
    public async Task The_account_of_a_person_on_record(string language)
    {
        var before = house.Affiliate();
        var ana = before with { Email = $"ana.nueva.{language}@correo.example" };
        await using var visitor = await house.Visit(new(language));
        await visitor.Registers(before);
        await visitor.Activates(before, house.Mailbox);
        await visitor.StartsTheQuestions();
        await visitor.AnswersRightly(before);
        await visitor.ShouldHaveTitle("Registration.active.heading");
        await visitor.SignsIn(before);
        await visitor.Opens("/cuenta/datos");
        await visitor.ShouldRead("Accounts.my_data.record");
        await _look.Of(visitor, "my-data-on-record");

        await visitor.Opens("/cuenta/correo");
        await _look.Of(visitor, "email");
        await visitor.Button("Accounts.email.submit").ClickAsync();
        await visitor.ShouldRead("Fields.NewEmail.missing");
        await _look.Of(visitor, "email-empty");
        await Types(visitor, ("Email", ana.Email), ("CurrentPassword", ana.Password));
        await visitor.Button("Accounts.email.submit").ClickAsync();
        await visitor.ShouldRead("Accounts.email.sent_heading");
        await _look.Of(visitor, "email-sent");
        var link = await house.Mailbox.LinkTo(ana.Email, "/cuenta/correo/confirmar");
        await using (var outside = await house.Visit(new(language)))
        {
            await outside.Opens(link);
            await _look.Of(outside, "email-confirm-outside");
            await outside.Button("Accounts.email_confirm.submit").ClickAsync();
            await outside.ShouldSayWhatToMend(fields: 1);
            await _look.Of(outside, "email-confirm-outside-empty");
        }

        await visitor.Opens(link);
        await _look.Of(visitor, "email-confirm");
        await visitor.Button("Accounts.email_confirm.submit").ClickAsync();
        await visitor.ShouldRead("Accounts.email_confirm.done_heading");
        await _look.Of(visitor, "email-confirmed");
        await visitor.Opens("/cuenta/correo/confirmar?t=" + new string('A', 43));
        await _look.Of(visitor, "email-confirm-old");

        await visitor.Opens("/cuenta/telefono");
        await _look.Of(visitor, "phone");
        await Types(visitor, ("Phone", "abc"), ("CurrentPassword", ana.Password));
        await visitor.Button("Accounts.phone.submit").ClickAsync();
        await visitor.ShouldSayWhatToMend(fields: 1);
        await _look.Of(visitor, "phone-wrong");
        await Types(visitor, ("Phone", "301 555 0000"), ("CurrentPassword", ana.Password));
        await visitor.Button("Accounts.phone.submit").ClickAsync();
        await visitor.ShouldRead("Accounts.phone.done_heading");
        await _look.Of(visitor, "phone-changed");

        await visitor.Opens("/cuenta/idioma");
        await visitor.Button("Portal.save").ClickAsync();
        await visitor.ShouldRead("Accounts.language.saved");
        await _look.Of(visitor, "mail-language");

        await visitor.Opens("/cuenta/correccion");
        await _look.Of(visitor, "correction");
        await visitor.Button("Cases.correction.submit").ClickAsync();
        await visitor.ShouldRead("Fields.What.missing");
        await _look.Of(visitor, "correction-empty");
        await Types(visitor, ("Subject", "mi fecha de nacimiento"), ("Text", "Nací el 4 de mayo, no el 5."));
        await visitor.Button("Cases.correction.submit").ClickAsync();
        await visitor.ShouldRead("Cases.done.radicado");
        await _look.Of(visitor, "correction-sent");

        await visitor.Opens("/inicio");
        await _look.Of(visitor, "home-with-requests");
        await visitor.Opens("/cuenta/copia");
        await _look.Of(visitor, "copy");

        // The conditions changed since the account was made: somebody signs in again, and then there are two sessions.
        await house.Portal.Database.Scalar<int>(
            $"""UPDATE consents SET "Version" = '0.9' WHERE "AccountId" = (SELECT "Id" FROM accounts WHERE "Email" = '{ana.Email}')""");
        await using (var phone = await house.Visit(new(language)))
        {
            await phone.TriesToSignIn(ana.Email, ana.Password);
            await phone.ShouldHaveTitle("Accounts.legal_due.heading");
            await _look.Of(phone, "legal-due");
            await phone.Button("Accounts.legal_due.submit").ClickAsync();
            await phone.ShouldSayWhatToMend(fields: 2);
            await _look.Of(phone, "legal-due-empty");
            await phone.Page.Locator("#Form_AcceptsTerms").CheckAsync();
            await phone.Page.Locator("#Form_AcceptsDataTreatment").CheckAsync();
            await phone.Button("Accounts.legal_due.submit").ClickAsync();
            await phone.ShouldBeAt("/inicio");
        }

        await visitor.Opens("/cuenta/sesiones");
        await _look.Of(visitor, "sessions-two");
        await visitor.Button("SignIn.sessions.end_others").ClickAsync();
        await visitor.ShouldRead("SignIn.sessions.ended");
        await _look.Of(visitor, "sessions-ended");

        await visitor.Opens("/cuenta/cerrar");
        await _look.Of(visitor, "close");
        await Types(visitor, ("CurrentPassword", "no es esta"));
        await visitor.Button("Accounts.close.submit").ClickAsync();
        await visitor.ShouldSayWhatToMend(fields: 1);
        await _look.Of(visitor, "close-wrong");
        await Types(visitor, ("CurrentPassword", ana.Password));
        await visitor.Button("Accounts.close.submit").ClickAsync();
        await visitor.ShouldRead("Accounts.closed.heading");
        await _look.Of(visitor, "closed");
        await visitor.TriesToSignIn(ana.Email, ana.Password);
        await visitor.ShouldRead("Accounts.keep.lead");
        await _look.Of(visitor, "keep");

        await visitor.Opens(await house.Mailbox.LinkTo(before.Email, "/no-fui-yo/cambio"));
        await visitor.ShouldHaveTitle("Recovery.object.heading");
        await _look.Of(visitor, "not-mine");
        await visitor.Button("Recovery.object.submit").ClickAsync();
        await visitor.ShouldRead("Recovery.object.done_heading");
        await _look.Of(visitor, "not-mine-done");
        await visitor.Opens("/no-fui-yo/cambio?t=" + new string('A', 43));
        await _look.Of(visitor, "not-mine-old");
        _look.Accept(states: 29);
    }

    private static async Task Types(Visitor who, params (string Field, string Text)[] values)
    {
        foreach (var (field, text) in values)
            await who.Page.Locator($"#Form_{field}").FillAsync(text);
    }
}
