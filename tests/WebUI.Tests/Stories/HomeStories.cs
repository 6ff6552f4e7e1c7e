using Shouldly;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The first page of whoever is in says what is so of their account, and nothing else.</summary>
public sealed class HomeStories(SharedPortal shared) : SharedStory(shared)
{
    private async Task<Visitor> In(string language = "es")
    {
        var ana = Somebody(language);
        await ana.BecomesUser();
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
        return ana;
    }

    [Theory]
    [InlineData("es", "Hola, Ana", "Pedir acceso: Crédito social", "Nuestro compromiso: responder en 3 días hábiles.", "Acceso a Crédito social", "Acceso pedido el")]
    [InlineData("en", "Hello, Ana", "Ask for access: Social credit", "Our promise: an answer within 3 business days.", "Access to Social credit", "Access asked for on")]
    public async Task Ana_is_greeted_by_her_first_name_asks_for_an_application_and_reads_what_became_of_it(
        string language, string hello, string ask, string promise, string subject, string asked)
    {
        var ana = await In(language);
        ana.Page.Heading.ShouldBe(hello);
        ana.Page.Errands().ShouldBe(["/cuenta/segundo-factor"]);
        ana.Page.Section("solicitudes").QuerySelectorAll("li").ShouldBeEmpty();
        ana.Page.Dom.QuerySelectorAll(".apps li > svg.icon path").Length.ShouldBeGreaterThanOrEqualTo(4);
        var door = ana.Page.Dom.QuerySelector(".apps a[href='/aplicaciones/credito']")!;
        door.TextContent.ShouldBe(ask);

        await ana.Opens(door.GetAttribute("href")!);
        ana.Page.Text.ShouldContain(promise);
        await ana.Fills(("Why", ""));
        ana.Page.ErrorAt("Why").ShouldNotBeNullOrEmpty();
        ana.Page.ErrorAt("TermsAccepted").ShouldNotBeNullOrEmpty();
        await ana.Fills(("Why", "Para el colegio de mi hija."), ("TermsAccepted", "true"));

        ana.Page.Path.ShouldStartWith("/cuenta/solicitudes/");
        ana.Page.Heading.ShouldBe(subject);
        ana.Page.Text.ShouldContain("Para el colegio de mi hija.");
        await ana.Opens("/inicio");
        ana.Page.Section("solicitudes").QuerySelector("li a")!.TextContent.ShouldBe(subject);
        ana.Page.Dom.QuerySelectorAll(".apps .state").ShouldHaveSingleItem().TextContent.ShouldStartWith(asked);
    }

    [Fact]
    public async Task Pressed_again_or_in_another_tab_it_is_the_same_request_and_what_is_not_on_offer_is_not_found()
    {
        var ana = await In();
        await ana.Opens("/aplicaciones/subsidio");
        var form = ana.Page.Form().With("Form.Why", "Mis pagos.");
        await ana.Posts(form);
        await ana.Posts(form);

        ana.Page.Path.ShouldBe("/inicio");
        ana.Page.Section("solicitudes").QuerySelectorAll("li").Length.ShouldBe(1);
        (await ana.Opens("/aplicaciones/otra")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Staff_decide_on_the_access_in_the_inbox_and_the_home_has_the_way_in()
    {
        var (ana, marta) = (await In(), Somebody());
        await ana.Opens("/aplicaciones/subsidio");
        await ana.Fills(("Why", "Mis pagos."));
        var number = ana.Page.Path.Split('/')[^1];
        await marta.IsStaff(StaffRole.Agent);
        await marta.Opens($"/gestion/casos/{number}");
        marta.Page.Text.ShouldContain("Subsidio familiar");
        await marta.Posts(marta.Page.Act("tomar"));
        marta.Page.Dom.QuerySelectorAll(".acts a[href*='hacer=responder']").ShouldBeEmpty("to answer it is to decide");
        await marta.Opens($"/gestion/casos/{number}?hacer=decidir");
        await marta.Posts(marta.Page.Act("decidir").With("Form.Reason", "Ya puede entrar.").With("Form.Approve", "true"));
        marta.Page.Dom.QuerySelector(".undo").ShouldNotBeNull();

        await Portal.Database.Scalar<object>($"""UPDATE cases SET "UpdatedAt" = "UpdatedAt" - interval '1 minute' WHERE "Subject" = 'Acceso a Subsidio familiar'""");

        await ana.Opens("/inicio");
        ana.Page.Dom.QuerySelector(".apps .state-granted")!.TextContent.ShouldBe("Ya tiene acceso");
        ana.Page.Dom.QuerySelector(".apps a.button[href='https://subsidio.hanna.example']").ShouldNotBeNull();
        (await ana.Opens($"/cuenta/solicitudes/{number}")).Text.ShouldContain("Ya puede entrar.");
    }

    [Fact]
    public async Task What_waits_for_her_is_there_until_it_is_done()
    {
        var ana = await In();
        await ana.Opens("/cuenta/correo");
        await ana.Fills(("Email", "nueva." + ana.Email), ("CurrentPassword", ana.Password));
        await ana.Opens("/inicio");
        ana.Page.Errands().ShouldBe(["/cuenta/correo", "/cuenta/segundo-factor"]);
        ana.Page.Section("pendientes").TextContent.ShouldContain("n***@c***.example");
        ana.Page.Text.ShouldNotContain("nueva.", customMessage: "the address is masked");

        await ana.Opens(await Portal.LinkTo("nueva." + ana.Email, "/cuenta/correo/confirmar"));
        await ana.Posts(ana.Page.Form());
        await ana.EnablesFactor();
        (await ana.Opens("/inicio")).Errands().ShouldBeEmpty();

        await Portal.Database.Scalar<object>($"""UPDATE accounts SET "Phone" = '' WHERE "Email" = 'nueva.{ana.Email}'""");
        await Portal.Database.Scalar<object>($"""UPDATE consents SET "Version" = '0.9' WHERE "AccountId" = (SELECT "Id" FROM accounts WHERE "Email" = 'nueva.{ana.Email}')""");
        await Portal.Database.Scalar<object>($"""DELETE FROM recovery_codes WHERE "AccountId" = (SELECT "Id" FROM accounts WHERE "Email" = 'nueva.{ana.Email}')""");
        (await ana.Opens("/inicio")).Errands().ShouldBe(["/terminos", "/cuenta/telefono", "/cuenta/segundo-factor"]);
        ana.Page.Section("pendientes").TextContent.ShouldContain("0 códigos");
    }

    [Fact]
    public async Task The_sign_in_before_this_one_is_told_and_not_this_one()
    {
        var ana = await In();
        ana.Page.Section("ingresos").QuerySelector("time").ShouldBeNull("there was none");
        await ana.Opens("/inicio");
        ana.Page.Section("ingresos").QuerySelector("time").ShouldBeNull();

        var again = Portal.Visitor().As(ana.Email);
        await again.SignsIn();

        again.Page.Section("ingresos").QuerySelector("time").ShouldNotBeNull();
        (await ana.Opens("/inicio")).Section("ingresos").QuerySelector("time").ShouldBeNull("that one was not before hers");
    }

    [Fact]
    public async Task A_correction_is_a_case_among_the_requests_and_the_data_are_marked_until_it_is_answered()
    {
        var ana = await In();
        await ana.Opens("/cuenta/correccion");
        (await ana.Fills(("Subject", "mi nombre"), ("Text", "Es otro."))).Path.ShouldStartWith("/cuenta/solicitudes/");

        await ana.Opens("/inicio");

        ana.Page.Section("solicitudes").QuerySelector("li")!.TextContent.ShouldContain("mi nombre");
        ana.Page.Section("solicitudes").TextContent.ShouldContain("Recibida");
        (await ana.Opens("/cuenta/datos")).Text.ShouldContain("Reclamo en trámite");
        (await ana.Opens("/cuenta/copia")).Text.ShouldContain("Corrección de mis datos");
    }
}

public sealed class CompanyHomeStories(SharedSoftwareHouse shared) : SharedStory<SharedSoftwareHouse>(shared)
{
    [Fact]
    public async Task A_company_is_greeted_by_the_name_of_its_contact_once_it_has_named_one()
    {
        var rosa = Somebody();
        await rosa.BecomesCustomer(number: "9" + rosa.Document);
        rosa.Page.Heading.ShouldBe("Hola, Ferretería El Puente SAS");
        rosa.Page.Section("empresas").QuerySelectorAll("li").Select(l => l.TextContent).ShouldBe(["Ferretería El Puente SAS"]);

        await rosa.Opens("/empresas");
        await rosa.Opens(rosa.Page.Dom.QuerySelector(".companies a")!.GetAttribute("href")!);
        await rosa.Fills(("ContactName", "Rosa Díaz"));

        (await rosa.Opens("/inicio")).Heading.ShouldBe("Hola, Rosa Díaz");
    }

    [Fact]
    public async Task An_account_without_a_company_is_asked_for_one()
    {
        var rosa = Somebody();
        await rosa.BecomesCustomer(number: "9" + rosa.Document);
        await Portal.Database.Scalar<object>($"""DELETE FROM companies WHERE "AccountId" = (SELECT "Id" FROM accounts WHERE "Email" = '{rosa.Email}')""");

        (await rosa.Opens("/inicio")).Errands().ShouldBe(["/empresas/agregar", "/cuenta/segundo-factor"]);
    }
}

file static class Home
{
    public static string[] Errands(this Page page) => [.. page.Dom.QuerySelectorAll(".errands a").Select(a => a.GetAttribute("href")!)];

    public static AngleSharp.Dom.IElement Section(this Page page, string labelledBy) => page.Dom.QuerySelector($"section[aria-labelledby='{labelledBy}']")!;
}
