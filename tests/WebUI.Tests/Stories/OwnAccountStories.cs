using System.Net;
using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>What a person does with their own account, in both languages.</summary>
public sealed class OwnAccountStories : Story
{
    private const string Next = "ana.nueva@correo.example";
    private const string Another = "cuatro gatos grises 9";

    private async Task<Visitor> SignedIn(string language = "es", string email = "ana@correo.example", string number = Steps.NotOnRecord)
    {
        var ana = Portal.Visitor(language).As(email);
        await ana.BecomesUser(number);
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
        return ana;
    }

    private static Task<Page> GivesEmail(Visitor who, string email) => who.Fills(("Email", email), ("CurrentPassword", who.Password));

    [Theory]
    [InlineData("es", "Revise su correo nuevo", "Confirmar su correo nuevo", "Su correo cambió", "Este enlace ya no sirve")]
    [InlineData("en", "Check your new email", "Confirm your new email address", "Your email address has changed", "This link no longer works")]
    public async Task A_new_email_is_asked_for_and_confirmed_from_its_mailbox(string language, string sent, string confirm, string done, string old)
    {
        var ana = await SignedIn(language);
        await ana.Opens("/cuenta/correo");
        ana.Page.Text.ShouldContain(ana.Email);
        (await GivesEmail(ana, Next)).Heading.ShouldBe(sent);
        ana.Page.Text.ShouldContain("a***@c***.example");
        var link = await Portal.LinkTo(Next, "/cuenta/correo/confirmar");

        var phone = Portal.Visitor(language);
        (await phone.Opens(link)).Heading.ShouldBe(confirm);
        phone.Page.Address.PathAndQuery.ShouldBe("/cuenta/correo/confirmar");
        (await phone.Fills(("CurrentPassword", ana.Password))).Heading.ShouldBe(done);

        (await Portal.Visitor(language).Opens(link)).Heading.ShouldBe(old);
        (await ana.Opens("/inicio")).Path.ShouldBe("/ingresar", "it was confirmed elsewhere: that ends every session");
        (await Portal.Visitor().As(Next).SignsIn()).Path.ShouldBe("/inicio");
        (await Portal.Mail(ana.Email, "/no-fui-yo/cambio?t=")).Text.ShouldContain("a***@c***.example");
    }

    [Fact]
    public async Task An_address_of_somebody_else_gets_the_same_page_as_a_free_one()
    {
        await SignedIn(email: "abc@correo.example", number: "52444555");
        var ana = await SignedIn();
        await ana.Opens("/cuenta/correo");
        var taken = await GivesEmail(ana, "abc@correo.example");
        await ana.Opens("/cuenta/correo");
        var free = await GivesEmail(ana, "abd@correo.example");

        taken.Status.ShouldBe(HttpStatusCode.OK);
        taken.Normalised.ShouldBe(free.Normalised);
        (await Portal.Mail("abc@correo.example", "ya tiene una cuenta")).Text.ShouldNotContain("?t=");
    }

    [Fact]
    public async Task An_address_that_was_taken_meanwhile_is_refused_calmly()
    {
        var ana = await SignedIn();
        await ana.Opens("/cuenta/correo");
        await GivesEmail(ana, Next);
        var link = await Portal.LinkTo(Next, "/cuenta/correo/confirmar");
        await SignedIn(email: Next, number: "52444555");

        await ana.Opens(link);
        (await ana.Posts(ana.Page.Form())).Heading.ShouldBe("No pudimos usar este correo");

        (await ana.Opens("/cuenta/datos")).Text.ShouldContain(ana.Email);
    }

    [Theory]
    [InlineData("es", "¿No hizo usted este cambio?", "Su cuenta está protegida", "Este enlace ya no sirve")]
    [InlineData("en", "Was it someone else who made this change?", "Your account is protected", "This link no longer works")]
    public async Task It_was_not_me_throws_the_thief_out_and_leads_to_a_new_password(string language, string asks, string done, string old)
    {
        var thief = await SignedIn(language);
        await thief.Opens("/cuenta/correo");
        await GivesEmail(thief, "ladron@correo.example");
        await thief.Opens(await Portal.LinkTo("ladron@correo.example", "/cuenta/correo/confirmar"));
        await thief.Posts(thief.Page.Form());
        (await thief.Opens("/inicio")).Path.ShouldBe("/inicio", "the session in which it was confirmed stays");

        var ana = Portal.Visitor(language);
        var link = await Portal.LinkTo(ana.Email, "/no-fui-yo/cambio");
        (await ana.Opens(link)).Heading.ShouldBe(asks);
        ana.Page.Dom.QuerySelectorAll("main li").Length.ShouldBe(5, "it says first what will happen");
        (await thief.Opens("/inicio")).Path.ShouldBe("/inicio", "opening the link does nothing yet");
        (await ana.Posts(ana.Page.Form())).Heading.ShouldBe(done);

        (await thief.Opens("/inicio")).Path.ShouldBe("/ingresar");
        (await ana.Opens(link)).Heading.ShouldBe(old);
        await ana.Opens(await Portal.LinkTo(ana.Email, "/restablecer"));
        await ana.Fills(("Password", Another), ("Confirmation", Another));
        (await ana.SignsIn(Another)).Path.ShouldBe("/inicio");
        (await thief.SignsIn()).Path.ShouldBe("/ingresar");
    }

    [Theory]
    [InlineData("es", "Cerrar su cuenta", "Su cuenta se va a cerrar", "Su cuenta se borrará el", "Su cuenta sigue con usted")]
    [InlineData("en", "Close your account", "Your account is going to be closed", "Your account will be erased on", "You have kept your account")]
    public async Task A_closed_account_can_be_left_or_kept_at_the_next_sign_in(string language, string close, string closed, string keep, string kept)
    {
        var ana = await SignedIn(language);
        (await ana.Opens("/cuenta/cerrar")).Heading.ShouldBe(close);
        (await ana.Fills(("CurrentPassword", "no es esta"))).Errors.ShouldHaveSingleItem();
        (await ana.Fills(("CurrentPassword", ana.Password))).Heading.ShouldBe(closed);
        (await ana.Opens("/inicio")).Path.ShouldBe("/ingresar");

        (await ana.SignsIn()).Path.ShouldBe("/ingresar/conservar");
        ana.Page.Heading.ShouldStartWith(keep);
        (await ana.Posts(ana.Page.Form().Through("handler=Leave"))).Heading.ShouldBe(closed);
        (await ana.Opens("/ingresar/conservar")).Path.ShouldBe("/ingresar");
        await ana.SignsIn(address: "/ingresar?regreso=/cuenta/datos");
        (await ana.Posts(ana.Page.Form())).Path.ShouldBe("/cuenta/datos");

        await ana.Opens("/cuenta/cerrar");
        await ana.Fills(("CurrentPassword", ana.Password));
        await ana.SignsIn();
        (await ana.Posts(ana.Page.Form())).Text.ShouldContain(kept);
        ana.Page.Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task The_page_that_keeps_an_account_cannot_be_reached_past_the_password()
    {
        var stranger = Portal.Visitor();
        (await stranger.Opens("/ingresar/conservar")).Path.ShouldBe("/ingresar");
        var token = ("__RequestVerificationToken", stranger.Page.ValueOf("__RequestVerificationToken")!);

        (await stranger.Posts(new Uri("/ingresar/conservar", UriKind.Relative), [token])).Path.ShouldBe("/ingresar");

        (await Portal.Count("audit_entries", "\"Action\" = 'skip_step'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("es", "De nuestros registros", "Pedir una corrección")]
    [InlineData("en", "From our records", "Ask for a correction")]
    public async Task A_person_on_record_sees_what_is_on_record_masked_where_it_leads_to_them(string language, string section, string ask)
    {
        await Portal.Visitor().BecomesMember();
        var ana = Portal.Visitor(language);
        await ana.SignsIn();

        await ana.Opens("/cuenta/datos");

        ana.Page.Text.ShouldContain(section);
        ana.Page.Text.ShouldContain("1.000.000.001");
        ana.Page.Text.ShouldContain("a***@r***.example");
        ana.Page.Text.ShouldNotContain(Steps.AddressOnRecord);
        ana.Page.Text.ShouldNotContain("3001234567");
        ana.Page.Dom.QuerySelectorAll("main a").ShouldContain(a => a.TextContent == ask);
        foreach (var door in ana.Page.Dom.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Distinct().Where(h => !h.Contains("handler", StringComparison.Ordinal)))
            (await ana.Opens(door)).Path.ShouldBe(door);
    }

    [Fact]
    public async Task The_file_to_take_away_holds_what_the_page_shows()
    {
        var ana = await SignedIn();

        var file = await ana.Opens("/cuenta/datos?handler=Download");

        file.Header("Content-Disposition").ShouldNotBeNull().ShouldContain("attachment");
        foreach (var part in new[] { ana.Email, "52.111.222", "\"consents\"", "\"sessions\"", "\"applications\"", "\"corrections\"", "\"messages\"", "ActivationMail", "\"record\": null" })
            file.Body.ShouldContain(part);
    }

    [Theory]
    [InlineData("es", "Cédula de ciudadanía 52.111.222", "Español", "Enlace para activar la cuenta, a a***@c***.example", "Para activar la cuenta: usado el", "Subsidio familiar", "Ingreso")]
    [InlineData("en", "52.111.222", "English", "Link to activate the account, to a***@c***.example", "To activate the account: used on", "Family subsidy", "Sign-in")]
    public async Task The_copy_to_read_and_print_says_in_words_what_the_file_says(string language, params string[] words)
    {
        var ana = await SignedIn(language);
        await ana.Opens("/aplicaciones/subsidio");
        await ana.Fills(("Why", "Mis pagos."));
        await ana.Opens("/cuenta/correccion");
        await ana.Fills(("Subject", "mi nombre"), ("Text", "Es otro."));

        await ana.Opens("/cuenta/copia");

        foreach (var word in words.Append(ana.Email).Append("mi nombre").Append("Es otro."))
            ana.Page.Text.ShouldContain(word);
        var rows = ana.Page.Dom.QuerySelectorAll(".trail tbody tr");
        rows.Length.ShouldBeGreaterThanOrEqualTo(5);
        rows.SelectMany(r => r.QuerySelectorAll("td").Skip(1).Take(2)).ShouldAllBe(cell => !cell.TextContent.Contains('_'));
        ana.Page.Dom.QuerySelector("main a[download]")!.GetAttribute("href").ShouldBe("/cuenta/datos?handler=Download");
        ana.Page.Dom.QuerySelector("main [data-print]")!.HasAttribute("hidden").ShouldBeTrue("a script shows it");
    }

    [Theory]
    [InlineData("es", "Radicamos su solicitud")]
    [InlineData("en", "We filed your request")]
    public async Task A_correction_is_asked_for_with_what_was_typed_kept_when_something_lacks(string language, string done)
    {
        var ana = await SignedIn(language);
        await ana.Opens("/cuenta/correccion");
        await ana.Fills(("Text", "Nací el 4 de mayo.\r\nNo el 5."));
        ana.Page.ErrorAt("Subject").ShouldNotBeNullOrEmpty();
        ana.Page.Dom.QuerySelector("textarea")!.TextContent.ShouldContain("No el 5.");

        var filed = await ana.Fills(("Subject", "mi fecha de nacimiento"));
        filed.Text.ShouldContain(done);
        filed.Heading.ShouldBe("mi fecha de nacimiento");

        await Portal.Mail(ana.Email, "mi fecha de nacimiento");
    }

    [Theory]
    [InlineData("es", "Su teléfono cambió")]
    [InlineData("en", "Your phone number has changed")]
    public async Task A_new_phone_is_saved_with_the_password(string language, string done)
    {
        var ana = await SignedIn(language);
        await ana.Opens("/cuenta/telefono");
        await ana.Fills(("Phone", "abc"), ("CurrentPassword", ana.Password));
        ana.Page.ErrorAt("Phone").ShouldNotBeNullOrEmpty();

        ana.Page.Dom.QuerySelector("main p.lead")!.TextContent.ShouldContain("300 123 4567", customMessage: "the one that is used today");

        (await ana.Fills(("Phone", "301 555 0000"), ("CurrentPassword", ana.Password))).Heading.ShouldBe(done);

        (await ana.Opens("/cuenta/datos")).Text.ShouldContain("301 555 0000");
    }

    [Fact]
    public async Task Ending_the_session_one_is_in_signs_out()
    {
        var ana = await SignedIn();
        var phone = Portal.Visitor();
        await phone.SignsIn();
        await ana.Opens("/cuenta/sesiones");
        foreach (var label in new[] { "Abierta desde", "Último uso", "Lugar" })
            ana.Page.Text.ShouldContain(label);
        ana.Page.Text.ShouldContain("192.0.2.7");
        var here = ana.Page.Dom.QuerySelectorAll("ul.sessions li").Single(l => l.QuerySelector(".here") is not null).QuerySelector("button")!;

        await ana.Posts(new Uri("/cuenta/sesiones", UriKind.Relative),
            [("__RequestVerificationToken", ana.Page.ValueOf("__RequestVerificationToken")!), ("id", here.GetAttribute("value")!)]);

        ana.Page.Path.ShouldBe("/");
        ana.Cookies.GetAllCookies().Select(c => c.Name).ShouldNotContain("ventanilla");
        (await phone.Opens("/inicio")).Path.ShouldBe("/inicio");
    }
}

/// <summary>Where a session began, as the list of sessions shows it.</summary>
public sealed class SessionPlaceTests(SharedPortal shared) : SharedStory(shared)
{
    [Theory]
    [InlineData("es", "181.32.0.0", "Colombia (dirección 181.32.0.0)")]
    [InlineData("es", "181.33.255.255", "Colombia (dirección 181.33.255.255)")]
    [InlineData("es", "8.8.8.8", "Estados Unidos (dirección 8.8.8.8)")]
    [InlineData("en", "8.8.8.8", "United States (address 8.8.8.8)")]
    [InlineData("es", "::ffff:8.8.8.8", "Estados Unidos (dirección ")]
    [InlineData("es", "2001:67c:a38:f057::1", "Colombia (dirección 2001:67c:a38:f057::1)")]
    [InlineData("es", "192.168.0.1", "192.168.0.1")]
    [InlineData("es", "fd00::1", "fd00::1")]
    public async Task A_session_shows_the_country_of_its_address_where_that_is_known(string language, string address, string shown)
    {
        var somebody = Somebody(language);
        await somebody.BecomesUser();
        var ana = Portal.Visitor(language, address).As(somebody.Email);
        await ana.SignsIn();
        await ana.Opens("/cuenta/sesiones");
        ana.Page.Dom.QuerySelectorAll("ul.sessions li:has(.here) dd")[2].TextContent.Trim().ShouldStartWith(shown);
    }
}
