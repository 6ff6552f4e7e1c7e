using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Security test 11: what ends a session ends it everywhere and at once.</summary>
public sealed class SessionTests : Story
{
    private const string Another = "cuatro gatos grises 9";

    [Fact]
    public async Task A_reset_ends_every_session_signs_nobody_in_and_tells_the_owner()
    {
        var ana = await SignedIn();
        var phone = Portal.Visitor();
        await phone.SignsIn();
        await ana.AsksForReset();
        var link = await Portal.LinkTo(ana.Email, "/restablecer");

        var other = Portal.Visitor();
        await other.Opens(link);
        other.Page.Address.PathAndQuery.ShouldBe("/restablecer");
        await other.Fills(("Password", Another), ("Confirmation", Another));

        other.Page.Path.ShouldBe("/restablecer/listo");
        foreach (var browser in new[] { ana, phone, other })
            (await browser.Opens("/inicio")).Path.ShouldBe("/ingresar");
        await Portal.Mail(ana.Email, "/no-fui-yo/cambio?t=");
        (await Portal.Visitor().SignsIn()).Path.ShouldBe("/ingresar");
        (await Portal.Visitor().SignsIn(Another)).Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task An_account_that_is_not_in_use_any_more_has_no_session_though_its_row_stands_open()
    {
        var ana = await SignedIn();
        await Portal.Database.Scalar<object>("UPDATE accounts SET \"State\" = 'Disabled'");

        (await ana.Opens("/inicio")).Path.ShouldBe("/ingresar");
        (await Portal.Count("sessions", "\"EndedAt\" IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task A_change_of_password_ends_the_other_sessions_and_keeps_this_one()
    {
        var ana = await SignedIn();
        var phone = Portal.Visitor();
        await phone.SignsIn();
        await ana.Opens("/cuenta/contrasena");

        await ana.Fills(("CurrentPassword", ana.Password), ("Password", Another), ("Confirmation", Another));

        ana.Page.Redirected.ShouldBeTrue();
        ana.Page.Errors.ShouldBeEmpty();
        (await phone.Opens("/inicio")).Path.ShouldBe("/ingresar");
        (await ana.Opens("/inicio")).Path.ShouldBe("/inicio");
        (await Portal.Visitor().SignsIn()).Path.ShouldBe("/ingresar");
        (await Portal.Visitor().SignsIn(Another)).Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task The_other_sessions_can_be_ended_from_the_list()
    {
        var ana = await SignedIn();
        var phone = Portal.Visitor();
        await phone.SignsIn();

        await ana.Opens("/cuenta/sesiones");
        await ana.Posts(new Uri("/cuenta/sesiones", UriKind.Relative),
            [("__RequestVerificationToken", ana.Page.ValueOf("__RequestVerificationToken")!)]);

        (await phone.Opens("/inicio")).Path.ShouldBe("/ingresar");
        (await ana.Opens("/inicio")).Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task Signing_out_kills_a_copied_cookie()
    {
        var ana = await SignedIn();
        var copied = ana.Copy();
        (await copied.Opens("/inicio")).Path.ShouldBe("/inicio");

        (await ana.Posts(ana.Page.Form("/salir"))).Path.ShouldBe("/");

        (await copied.Opens("/inicio")).Path.ShouldBe("/ingresar");
        (await ana.Opens("/inicio")).Path.ShouldBe("/ingresar");
    }

    [Fact]
    public async Task Two_sign_ins_are_two_sessions_and_a_session_that_idled_is_over()
    {
        var ana = await SignedIn();
        var phone = Portal.Visitor();
        await phone.SignsIn();
        (await Portal.Count("sessions")).ShouldBe(2);

        await Portal.Database.Scalar<object>("UPDATE sessions SET \"LastSeenAt\" = now() - interval '31 minutes'");

        (await ana.Opens("/inicio")).Path.ShouldBe("/ingresar");
    }

    [Theory]
    [InlineData("/cuenta/contrasena", "/cuenta/contrasena")]
    [InlineData("https://evil.example/", "/inicio")]
    [InlineData("//evil.example", "/inicio")]
    [InlineData("/\\evil.example", "/inicio")]
    [InlineData("javascript:alert(1)", "/inicio")]
    public async Task Signing_in_leads_back_only_within_the_portal(string back, string where)
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();

        (await ana.SignsIn(address: "/ingresar?regreso=" + Uri.EscapeDataString(back))).Path.ShouldBe(where);
    }

    [Theory]
    [InlineData("/ayuda", "/ayuda")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example", "/")]
    public async Task Choosing_a_language_leads_back_only_within_the_portal(string back, string where)
    {
        var ana = Portal.Visitor();
        await ana.Opens("/ayuda");

        await ana.Posts(ana.Page.Form("/idioma").With("returnUrl", back));

        ana.Page.Path.ShouldBe(where);
        ana.Page.Dom.DocumentElement.GetAttribute("lang").ShouldBe("en");
    }

    /// <summary>A header is ASCII: Kestrel answers 500 to a letter beyond it, after the session has begun.</summary>
    [Theory]
    [InlineData("/españa?año=2026#ñ", "/espa%C3%B1a?a%C3%B1o=2026#%C3%B1")]
    [InlineData("/espa%C3%B1a", "/espa%C3%B1a")]
    [InlineData("/ayuda?q=😀 \"", "/ayuda?q=%F0%9F%98%80%20%22")]
    public async Task An_address_with_letters_of_our_own_leads_back_as_a_browser_writes_it(string back, string location)
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.Opens("/ingresar?regreso=" + Uri.EscapeDataString(back));
        var form = ana.Page.Form("/ingresar").With("Form.Name", ana.Email).With("Form.Password", ana.Password);

        var signedIn = await ana.Asks(Visitor.Post(form.Address, form.Values));
        await ana.Opens("/ayuda");
        var language = ana.Page.Form("/idioma").With("returnUrl", back);
        var spoken = await ana.Asks(Visitor.Post(language.Address, language.Values));

        (LocationOf(signedIn), LocationOf(spoken)).ShouldBe((location, location));
    }

    [Fact]
    public async Task The_page_of_an_address_that_is_none_keeps_its_language_switch_whatever_its_letters()
    {
        var ana = Portal.Visitor();
        await ana.Opens("/espa%C3%B1a?d%C3%ADa=1");
        var form = ana.Page.Form("/idioma");

        LocationOf(await ana.Asks(Visitor.Post(form.Address, form.Values))).ShouldBe("/espa%C3%B1a?d%C3%ADa=1");
    }

    [Fact]
    public async Task A_way_back_that_is_longer_than_an_address_leads_home()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.Opens("/ingresar");
        var form = ana.Page.Form("/ingresar").With("Form.Name", ana.Email).With("Form.Password", ana.Password);

        LocationOf(await ana.Asks(Visitor.Post(form.Address, form.Values.Append(("regreso", "/" + new string('a', 70_000)))))).ShouldBe("/inicio");
    }

    /// <summary>As it was sent: the client itself would write it right.</summary>
    private static string LocationOf(HttpResponseMessage answer) => answer.Headers.NonValidated["Location"].ToString();

    private async Task<Visitor> SignedIn()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
        return ana;
    }
}
