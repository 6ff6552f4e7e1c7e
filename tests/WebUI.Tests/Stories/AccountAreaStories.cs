using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Behind the door: every page of an account knows its way to all the others.</summary>
public sealed class AccountAreaStories(SharedPortal shared) : SharedStory(shared)
{
    private static readonly string[] Area =
    [
        "/cuenta/datos", "/cuenta/solicitudes", "/cuenta/contrasena", "/cuenta/segundo-factor", "/cuenta/llaves", "/cuenta/sesiones", "/cuenta/correo", "/cuenta/telefono",
        "/cuenta/idioma", "/cuenta/copia", "/cuenta/cerrar",
    ];

    private async Task<Visitor> In(string language = "es")
    {
        var ana = Somebody(language);
        await ana.BecomesUser();
        await ana.SignsIn();
        return ana;
    }

    [Theory, InlineData("es"), InlineData("en")]
    public async Task Every_page_of_the_account_lists_all_of_them_and_says_which_one_it_is(string language)
    {
        var ana = await In(language);
        foreach (var address in Area)
        {
            (await ana.Opens(address)).Path.ShouldBe(address);
            ana.Page.Listed().ShouldBe(Area, address);
            ana.Page.Current("page").ShouldBe([address]);
            ana.Page.WayBack().ShouldBe(address == "/cuenta/datos" ? null : "/cuenta/datos");
        }
    }

    [Fact]
    public async Task A_page_below_another_one_stands_in_its_place_of_the_list()
    {
        var ana = await In();
        await ana.Opens("/cuenta/correccion");
        ana.Page.Current("true").ShouldBe(["/cuenta/datos"]);
        ana.Page.WayBack().ShouldBe("/cuenta/datos");

        await ana.EnablesFactor();
        ana.Page.Path.ShouldBe("/cuenta/segundo-factor/codigos");
        ana.Page.Current("true").ShouldBe(["/cuenta/segundo-factor"]);
    }

    [Theory]
    [InlineData("es", "en", "We received your request")]
    [InlineData("en", "es", "Recibimos su solicitud")]
    public async Task The_mails_come_in_the_language_that_was_chosen_for_them_and_the_pages_stay_as_they_are(string reads, string wants, string subject)
    {
        var ana = await In(reads);
        await ana.Opens("/cuenta/idioma");
        ana.Page.Dom.QuerySelector("input[name='Form.Language'][checked]")!.GetAttribute("value").ShouldBe(reads);

        await ana.Fills(("Language", wants));

        ana.Page.Path.ShouldBe("/cuenta/idioma");
        ana.Page.Dom.QuerySelector(".notice-success").ShouldNotBeNull();
        ana.Page.Dom.QuerySelector("input[name='Form.Language'][checked]")!.GetAttribute("value").ShouldBe(wants);
        ana.Page.Dom.DocumentElement.GetAttribute("lang")!.ShouldStartWith(reads);
        await ana.Opens("/cuenta/correccion");
        await ana.Fills(("Subject", "mi nombre"), ("Text", "Es otro."));
        (await Portal.Mail(ana.Email, "mi nombre")).Subject.ShouldContain(subject);
    }

    [Fact]
    public async Task A_language_that_nobody_offered_is_refused_beside_the_question()
    {
        var ana = await In();
        await ana.Opens("/cuenta/idioma");

        await ana.Posts(ana.Page.Form().Without("Form.Language"));

        ana.Page.ErrorAt("Language").ShouldNotBeNullOrEmpty();
        await ana.Opens("/cuenta/idioma");
        await ana.Fills(("Language", "klingon"));
        ana.Page.ErrorAt("Language").ShouldNotBeNullOrEmpty();
    }
}

/// <summary>The same where an account has companies, and where it still waits for one.</summary>
public sealed class CompanyAreaStories(SharedSoftwareHouse shared) : SharedStory<SharedSoftwareHouse>(shared)
{
    [Fact]
    public async Task The_companies_stand_in_the_list_and_their_pages_below_them()
    {
        var rosa = Somebody();
        await rosa.BecomesCustomer(number: "9" + rosa.Document);

        await rosa.Opens("/empresas");
        rosa.Page.Current("page").ShouldBe(["/empresas"]);
        await rosa.Opens("/empresas/agregar");
        rosa.Page.Current("true").ShouldBe(["/empresas"]);
    }

    [Fact]
    public async Task An_account_that_waits_for_its_company_has_a_menu_and_can_leave()
    {
        var rosa = Somebody();
        await rosa.ReachesTheCompanies(number: "9" + rosa.Document);
        var copy = rosa.Copy();
        rosa.Page.Dom.QuerySelector("nav.area").ShouldBeNull("it has no account area yet");
        rosa.Page.Dom.QuerySelectorAll(".user-menu a").ShouldAllBe(a => a.GetAttribute("href") == "/empresas");

        (await rosa.Posts(rosa.Page.Form("/salir"))).Path.ShouldBe("/");

        (await rosa.Opens("/empresas")).Path.ShouldBe("/ingresar");
        (await copy.Opens("/empresas")).Path.ShouldBe("/ingresar", "what was left behind opens nothing, wherever it was copied to");
        (await Portal.Count("audit_entries", "\"Action\" = 'sign_out' AND \"Outcome\" = 'done'")).ShouldBe(1);
    }
}

file static class Area
{
    public static string[] Listed(this Page page) => [.. page.Dom.QuerySelectorAll("nav.area a").Select(a => a.GetAttribute("href")!)];

    public static string[] Current(this Page page, string how) => [.. page.Dom.QuerySelectorAll($"nav.area [aria-current='{how}']").Select(a => a.GetAttribute("href")!)];

    public static string? WayBack(this Page page) => page.Dom.QuerySelector("main a.area-back")?.GetAttribute("href");
}
