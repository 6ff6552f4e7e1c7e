using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Security test 22: whoever presses a link is whoever was asked.</summary>
public sealed class ForeignLinkStories : Story
{
    private const string Foreign = "vera@correo.example";

    /// <summary>Ana asks for her account to move to a mailbox that is somebody else's.</summary>
    private async Task<(Visitor Ana, string Link)> Asks()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.Opens("/cuenta/correo");
        await ana.Fills(("Email", Foreign), ("CurrentPassword", ana.Password));
        return (ana, await Portal.LinkTo(Foreign, "/cuenta/correo/confirmar"));
    }

    private Task<long> Moved() => Portal.Count("accounts", $"\"Email\" = '{Foreign}'");

    [Theory]
    [InlineData("es", "Esa no es su contraseña actual")]
    [InlineData("en", "That is not your current password")]
    public async Task A_foreign_mailbox_does_not_become_the_user_of_an_account_by_one_button(string language, string wrong)
    {
        var (_, link) = await Asks();
        var vera = Portal.Visitor(language);
        await vera.Opens(link);

        await vera.Posts(vera.Page.Form());
        (await Moved()).ShouldBe(0);
        vera.Page.ErrorAt("CurrentPassword").ShouldNotBeNullOrEmpty();
        await vera.Fills(("CurrentPassword", "mi propia frase 99"));
        vera.Page.ErrorAt("CurrentPassword").ShouldNotBeNull().ShouldContain(wrong);

        (await Moved()).ShouldBe(0);
        (await Portal.Count("audit_entries", "\"Action\" = 'confirm_email_change' AND \"Outcome\" = 'accounts.current_password_wrong'")).ShouldBe(1);
    }

    [Fact]
    public async Task Nor_in_a_session_of_their_own()
    {
        var (_, link) = await Asks();
        var vera = Portal.Visitor().As("otra@correo.example");
        await vera.BecomesUser("52444555");
        await vera.SignsIn();
        await vera.Opens(link);

        await vera.Posts(vera.Page.Form());

        vera.Page.ErrorAt("CurrentPassword").ShouldNotBeNullOrEmpty();
        (await Moved()).ShouldBe(0);
    }

    [Fact]
    public async Task The_session_that_asked_confirms_with_the_button_and_the_owner_elsewhere_with_the_password()
    {
        var (ana, link) = await Asks();
        await ana.Opens(link);
        ana.Page.Form().Fields.ShouldNotContain("Form.CurrentPassword");

        var phone = Portal.Visitor();
        await phone.Opens(link);
        await phone.Fills(("CurrentPassword", "no es esta"));
        await phone.Fills(("CurrentPassword", ana.Password));
        phone.Page.Heading.ShouldBe("Su correo cambió", string.Join("; ", phone.Page.Errors));

        (await Moved()).ShouldBe(1);
    }

    [Fact]
    public async Task The_session_that_asked_needs_no_password()
    {
        var (ana, link) = await Asks();
        await ana.Opens(link);

        (await ana.Posts(ana.Page.Form())).Heading.ShouldBe("Su correo cambió");

        (await ana.Opens("/inicio")).Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task With_a_second_factor_a_code_is_asked_for_too()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();
        var telephone = await ana.EnablesFactor();
        await ana.Opens("/cuenta/correo");
        await ana.Fills(("Email", Foreign), ("CurrentPassword", ana.Password));
        var elsewhere = Portal.Visitor();
        await elsewhere.Opens(await Portal.LinkTo(Foreign, "/cuenta/correo/confirmar"));

        await elsewhere.Fills(("CurrentPassword", ana.Password));
        elsewhere.Page.ErrorAt("Code").ShouldNotBeNullOrEmpty();
        (await Moved()).ShouldBe(0);
        await elsewhere.Fills(("CurrentPassword", ana.Password), ("Code", telephone.Code()));

        elsewhere.Page.Heading.ShouldBe("Su correo cambió", string.Join("; ", elsewhere.Page.Errors));
    }

    [Fact]
    public async Task The_mail_says_who_asked_and_that_nobody_else_has_to_do_anything()
    {
        await Asks();

        var mail = await Portal.Mail(Foreign, "/cuenta/correo/confirmar?t=");

        mail.Text.ShouldContain("a***@c***.example");
        mail.Text.ShouldContain("¿No fue usted? No abra el enlace");
    }
}
