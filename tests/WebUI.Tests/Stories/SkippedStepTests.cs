using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Security test 9: no step works without the ones before it.</summary>
public sealed class SkippedStepTests(SharedPortal shared) : SharedStory(shared)
{
    [Theory]
    [InlineData("/registro/datos", "/registro")]
    [InlineData("/registro/datos?r=0123456789abcdef0123", "/registro")]
    [InlineData("/registro/confirmar", "/registro")]
    [InlineData("/registro/listo", "/registro")]
    [InlineData("/verificacion", "/ingresar")]
    [InlineData("/verificacion/preguntas", "/ingresar")]
    [InlineData("/ingresar/codigo", "/ingresar")]
    public async Task A_step_without_the_one_before_it_leads_back_and_its_post_is_audited(string step, string back)
    {
        var before = await Portal.Audited("skip_step", "common.step_skipped");
        var nobody = Somebody();
        (await nobody.Opens(step)).Path.ShouldBe(back);
        nobody.Page.Status.ShouldBe(System.Net.HttpStatusCode.OK);

        var token = nobody.Page.ValueOf("__RequestVerificationToken")!;
        await nobody.Posts(new Uri(step, UriKind.Relative), [("__RequestVerificationToken", token), ("Form.Email", "x@y.example")]);

        nobody.Page.Path.ShouldBe(back);
        (await Portal.Audited("skip_step", "common.step_skipped")).ShouldBe(before + 1);
        foreach (var table in new[] { "accounts", "sessions", "challenges", "account_links", "outgoing_messages" })
            (await Portal.Count(table)).ShouldBe(0);
    }

    [Theory]
    [InlineData("/inicio")]
    [InlineData("/aplicaciones/subsidio")]
    [InlineData("/cuenta/contrasena")]
    [InlineData("/cuenta/sesiones")]
    [InlineData("/cuenta/datos")]
    [InlineData("/cuenta/datos?handler=Download")]
    [InlineData("/cuenta/segundo-factor")]
    [InlineData("/cuenta/segundo-factor?handler=Disable")]
    [InlineData("/cuenta/segundo-factor/codigos")]
    [InlineData("/cuenta/segundo-factor/codigos?handler=Download")]
    public async Task A_page_of_the_account_asks_to_sign_in_first(string page)
    {
        var nobody = Somebody();
        (await nobody.Opens(page)).Address.PathAndQuery.ShouldBe("/ingresar?regreso=" + Uri.EscapeDataString(page));
        var token = nobody.Page.ValueOf("__RequestVerificationToken")!;

        await nobody.Posts(new Uri(page, UriKind.Relative), [("__RequestVerificationToken", token), ("Form.Why", "Mis pagos.")]);

        nobody.Page.Path.ShouldBe("/ingresar");
        (await Portal.Count("app_requests")).ShouldBe(0);
    }

    [Theory]
    [InlineData("/activar")]
    [InlineData("/restablecer")]
    [InlineData("/no-fui-yo")]
    public async Task Without_a_link_there_is_no_form_and_a_post_changes_nothing(string step)
    {
        var before = await Portal.Audited("skip_step", "common.step_skipped");
        var nobody = Somebody();
        await nobody.Opens(step);
        nobody.Page.Forms.ShouldNotContain(f => f.ParentElement!.LocalName == "main");
        var token = nobody.Page.ValueOf("__RequestVerificationToken")!;

        await nobody.Posts(new Uri(step, UriKind.Relative), [("__RequestVerificationToken", token)]);

        nobody.Page.Path.ShouldBe(step);
        (await Portal.Audited("skip_step", "common.step_skipped")).ShouldBe(before + 1);
    }

    [Fact]
    public async Task The_confirmation_does_not_open_for_a_document_that_was_changed_after_the_data()
    {
        var thief = Somebody();
        await thief.GivesDocument(Steps.OnRecord);
        await thief.GivesData();
        var confirm = thief.Page.Address.PathAndQuery;
        await thief.Opens(thief.Page.Dom.QuerySelector("dl.answers a")!.GetAttribute("href")!);
        await thief.Fills(("DocumentType", "CC"), ("DocumentNumber", Steps.NotOnRecord),
            ("SecondDatum.Day", "3"), ("SecondDatum.Month", "2"), ("SecondDatum.Year", "2001"));

        (await thief.Opens(confirm)).Path.ShouldBe("/registro/datos");
        thief.Page.Form().Fields.ShouldContain("Form.FirstName");
    }

    [Fact]
    public async Task A_cookie_that_was_tampered_with_counts_as_none()
    {
        var thief = Somebody();
        await thief.GivesDocument(thief.Document);
        foreach (System.Net.Cookie cookie in thief.Cookies.GetAllCookies())
            if (cookie.Name.StartsWith("ventanilla.registro", StringComparison.Ordinal))
                cookie.Value = cookie.Value[..^4] + "AAAA";

        (await thief.Opens(thief.Page.Address.PathAndQuery)).Path.ShouldBe("/registro");
    }
}
