using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ventanilla.Application.Portal;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The manual of the software house, in its order.</summary>
public sealed class CompanyStories() : Story(("Portal", "software"))
{
    [Theory]
    [InlineData("860.002.964-4")]
    [InlineData("8600029644")]
    [InlineData("860002964")]
    public async Task A_company_registers_activates_adds_itself_and_signs_in_by_mail_and_by_number(string typed)
    {
        var rosa = Portal.Visitor().As("rosa@puente.example");

        await rosa.ReachesTheCompanies(number: typed);
        rosa.Page.Heading.ShouldBe("Un paso más: su empresa");
        rosa.Page.Dom.QuerySelector(".steps")!.TextContent.ShouldContain("Paso 4 de 4: Su empresa");
        rosa.Page.Dom.QuerySelector(".user-menu a[href='/inicio']").ShouldBeNull("it is not in yet");
        (await rosa.Opens("/inicio")).Path.ShouldBe("/empresas", "the home of an account that waits is the step that is left");
        await rosa.Opens(rosa.Page.Dom.QuerySelector("main a.button")!.GetAttribute("href")!);
        (rosa.Page.ValueOf("Form.Nit"), rosa.Page.ValueOf("Form.LegalName"), rosa.Page.ValueOf("Form.Phone"), rosa.Page.ValueOf("Form.Email"))
            .ShouldBe(("860.002.964-4", "Ferretería El Puente SAS", "300 123 4567", "rosa@puente.example"));
        await rosa.Fills(("Department", "Atlántico"), ("City", "Soledad"), ("Address", "Calle 30 # 17-50"));

        rosa.Page.Path.ShouldBe("/inicio", "whoever completes the company is in");
        rosa.Page.Text.ShouldContain("Su cuenta está completa");
        (await Portal.Audited("sign_in", "signed_in")).ShouldBe(1);
        foreach (var name in new[] { rosa.Email, "860002964", "860.002.964", "860.002.964-4", "8600029644" })
            (await Enters(name)).Path.ShouldBe("/inicio", name);
        (await Portal.Count("accounts", "\"DocumentNumber\" = '860002964' AND \"FullName\" = 'Ferretería El Puente SAS'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_ticket_to_the_company_page_ends_with_the_password_it_was_given_for()
    {
        var thief = Portal.Visitor();
        await thief.ReachesTheCompanies();
        var owner = Portal.Visitor();
        owner.Email = thief.Email;
        await owner.AsksForReset();
        await owner.Opens(await Portal.LinkTo(owner.Email, "/restablecer"));
        await owner.Fills(("Password", "cuatro ballenas azules 9"), ("Confirmation", "cuatro ballenas azules 9"));
        owner.Page.Path.ShouldBe("/restablecer/listo");

        (await thief.Opens("/empresas")).Path.ShouldBe("/ingresar");
        (await thief.Opens("/empresas/agregar")).Path.ShouldBe("/ingresar");
    }

    [Fact]
    public async Task A_person_adds_the_company_that_they_work_for_and_signs_in_with_their_cedula()
    {
        var ana = Portal.Visitor();
        await ana.ReachesTheCompanies("CC", "1.032.456.789");
        await ana.Opens("/empresas/agregar");
        (ana.Page.ValueOf("Form.Nit"), ana.Page.ValueOf("Form.LegalName"), ana.Page.ValueOf("Form.Email")).ShouldBe(("", "", ana.Email));

        (await ana.AddsCompany(CompanySteps.Nit)).Path.ShouldBe("/inicio");

        foreach (var name in new[] { "1.032.456.789", "1032456789", "1.032.456.789-7" })
            (await Enters(name)).Path.ShouldBe("/inicio", name);
    }

    [Fact]
    public async Task Who_comes_back_later_signs_in_and_goes_on_with_the_company()
    {
        var ana = Portal.Visitor();
        await ana.ReachesTheCompanies("CC", "52111222");
        var later = Portal.Visitor();

        (await later.SignsIn()).Path.ShouldBe("/empresas");
        later.Page.Heading.ShouldBe("Un paso más: su empresa");
        (await later.Opens("/inicio")).Path.ShouldBe("/empresas", "it is not in yet");
    }

    [Fact]
    public async Task Who_is_in_finds_the_companies_adds_another_and_edits_it()
    {
        var rosa = Portal.Visitor();
        await rosa.BecomesCustomer();
        rosa.Page.Dom.QuerySelectorAll(".user-menu a[href='/empresas'], main a[href='/empresas']").Length.ShouldBe(2);

        (await rosa.AddsCompany(CompanySteps.AnotherNit, "Panadería La Espiga LTDA")).Path.ShouldBe("/empresas");
        rosa.Page.Dom.QuerySelectorAll(".companies h2").Select(h => h.TextContent).ShouldBe(["Ferretería El Puente SAS", "Panadería La Espiga LTDA"]);
        rosa.Page.Text.ShouldContain("890.903.938-8");
        rosa.Page.Dom.QuerySelector(".notice-success").ShouldNotBeNull();
        await rosa.Opens(rosa.Page.Dom.QuerySelectorAll(".companies a")[1].GetAttribute("href")!);
        rosa.Page.ValueOf("Form.City").ShouldBe("Soledad");
        await rosa.Fills(("City", "Malambo"), ("ContactName", "Luis Díaz"));

        rosa.Page.Path.ShouldBe("/empresas");
        rosa.Page.Text.ShouldContain("Malambo");
        (await Portal.Count("companies", "\"ContactName\" = 'Luis Díaz' AND \"Nit\" = '890903938'")).ShouldBe(1);
        (await Portal.Audited("edit_company", "done")).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_tabs_the_second_is_told_what_the_first_one_saved_and_overwrites_it_only_knowingly()
    {
        var ana = Portal.Visitor();
        await ana.BecomesCustomer();
        await ana.Opens("/empresas");
        var address = ana.Page.Dom.QuerySelector("ul.companies a")!.GetAttribute("href")!;
        var first = (await ana.Opens(address)).Form();
        var second = (await ana.Opens(address)).Form();
        (await ana.Posts(first.With("Form.City", "Malambo").With("Form.TradeName", ""))).Path.ShouldBe("/empresas");

        await ana.Posts(second.With("Form.City", "Galapa").With("Form.ContactName", "Rosa Díaz"));

        ana.Page.Path.ShouldBe(address);
        ana.Page.Errors[0].ShouldContain("cambiaron");
        ana.Page.ErrorAt("City").ShouldBe("Error: Está guardado: Malambo");
        ana.Page.ErrorAt("ContactName").ShouldBe("Error: Está guardado en blanco.");
        ana.Page.ErrorAt("Address").ShouldBeNull("both say the same");
        (ana.Page.ValueOf("Form.City"), ana.Page.ValueOf("Form.ContactName")).ShouldBe(("Galapa", "Rosa Díaz"));
        (await Portal.Count("companies", "\"City\" = 'Malambo'")).ShouldBe(1);

        (await ana.Posts(ana.Page.Form())).Path.ShouldBe("/empresas");
        (await Portal.Count("companies", "\"City\" = 'Galapa' AND \"ContactName\" = 'Rosa Díaz'")).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_company_twice_is_told_and_what_was_typed_stays()
    {
        var rosa = Portal.Visitor();
        await rosa.BecomesCustomer();

        await rosa.AddsCompany("860002964", "Otra razón social");

        rosa.Page.Path.ShouldBe("/empresas/agregar");
        rosa.Page.ErrorAt("Nit").ShouldNotBeNull().ShouldContain("Ya agregó esta empresa");
        rosa.Page.ValueOf("Form.LegalName").ShouldBe("Otra razón social");
        (await Portal.Count("companies")).ShouldBe(1);
    }

    [Fact]
    public async Task Pressing_twice_at_once_adds_once_and_completes_once()
    {
        var rosa = Portal.Visitor();
        await rosa.ReachesTheCompanies();
        await rosa.Opens("/empresas/agregar");
        var form = rosa.Page.Form().With("Form.Department", "Atlántico").With("Form.City", "Soledad").With("Form.Address", "Calle 30 # 17-50");

        var pages = await Task.WhenAll(rosa.Copy().Posts(form), rosa.Copy().Posts(form));

        pages.ShouldContain(p => p.Path == "/inicio");
        pages.ShouldAllBe(p => p.Status == HttpStatusCode.OK);
        (await Portal.Count("companies")).ShouldBe(1);
        (await Portal.Audited("add_company", "done")).ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_elses_company_looks_like_none()
    {
        var rosa = Portal.Visitor().As("rosa@puente.example");
        await rosa.BecomesCustomer();
        var hers = (await rosa.Opens("/empresas")).Dom.QuerySelector(".companies a")!.GetAttribute("href")!;
        var thief = Portal.Visitor();
        await thief.BecomesCustomer("CC", "52111222");
        var own = (await thief.Opens("/empresas")).Dom.QuerySelector(".companies a")!.GetAttribute("href")!;
        await thief.Opens(own);
        var form = thief.Page.Form().With("Form.City", "Malambo");

        (await thief.Opens(hers)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await thief.Posts(new Uri(hers, UriKind.Relative), form.Values)).Status.ShouldBe(HttpStatusCode.NotFound);

        (await Portal.Count("companies", "\"City\" = 'Malambo'")).ShouldBe(0);
        (await Portal.Audited("edit_company", "companies.not_found")).ShouldBe(1);
    }

    [Theory]
    [InlineData("/empresas")]
    [InlineData("/empresas/agregar")]
    [InlineData("/empresas/0193a2b4-0000-7000-8000-000000000000")]
    public async Task Without_a_ticket_or_a_session_a_page_leads_to_sign_in_and_its_post_is_audited(string page)
    {
        var nobody = Portal.Visitor();
        (await nobody.Opens(page)).Query.ShouldBe("?regreso=" + Uri.EscapeDataString(page));
        var token = nobody.Page.ValueOf("__RequestVerificationToken")!;

        await nobody.Posts(new Uri(page, UriKind.Relative), [("__RequestVerificationToken", token), ("Form.Nit", CompanySteps.Nit)]);

        nobody.Page.Path.ShouldBe("/ingresar");
        (await Portal.Audited("skip_step", "common.step_skipped")).ShouldBe(1);
        (await Portal.Count("companies")).ShouldBe(0);
    }

    [Fact]
    public async Task A_ticket_of_an_account_that_is_complete_opens_nothing()
    {
        var rosa = Portal.Visitor();
        await rosa.ReachesTheCompanies();
        await rosa.Opens("/empresas/agregar");
        var (old, form) = (rosa.Copy(), rosa.Page.Form());
        await rosa.AddsCompany(CompanySteps.Nit);

        (await old.Opens("/empresas")).Path.ShouldBe("/ingresar");
        (await old.Posts(form.With("Form.Nit", CompanySteps.AnotherNit).With("Form.City", "Soledad").With("Form.Address", "Calle 1").With("Form.Department", "Meta")))
            .Path.ShouldBe("/ingresar");

        (await Portal.Count("companies")).ShouldBe(1);
    }

    [Fact]
    public async Task Signs_in_a_name_are_kept_and_shown_as_signs()
    {
        var rosa = Portal.Visitor();
        await rosa.BecomesCustomer();

        await rosa.AddsCompany(CompanySteps.AnotherNit, Hostile.Texts["script"]);

        rosa.Page.Path.ShouldBe("/empresas");
        rosa.Page.Dom.QuerySelectorAll(".companies h2")[1].TextContent.ShouldBe(Hostile.Texts["script"]);
        rosa.Page.Dom.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_two_languages_of_its_pages_do_not_mix()
    {
        List<Page> spanish = await Pages("es", "52111222"), english = await Pages("en", "52111333");

        foreach (var (one, other) in spanish.Zip(english))
            one.Text.ShouldNotBe(other.Text, one.ToString());
        spanish.Concat(english).ShouldAllBe(p => p.Heading.Length > 0 && p.Status == HttpStatusCode.OK);
    }

    private async Task<List<Page>> Pages(string language, string document)
    {
        var ana = Portal.Visitor(language).As($"{language}@correo.example");
        List<Page> seen = [await ana.ReachesTheCompanies("CC", document), await ana.Opens("/empresas/agregar")];
        seen.Add(await ana.Posts(ana.Page.Form()));
        seen.Add(await ana.AddsCompany(CompanySteps.Nit));
        await ana.SignsIn();
        seen.Add(await ana.Opens("/empresas"));
        seen.Add(await ana.Opens(ana.Page.Dom.QuerySelector(".companies a")!.GetAttribute("href")!));
        seen.Add(await ana.Posts(ana.Page.Form()));
        return seen;
    }

    private async Task<Page> Enters(string name)
    {
        var browser = Portal.Visitor();
        await browser.Opens("/ingresar");
        return await browser.Posts(browser.Page.Form("/ingresar").With("Form.Name", name).With("Form.Password", browser.Password));
    }
}

/// <summary>Its forms, whatever is typed.</summary>
public sealed class CompanyFormTests(SharedSoftwareHouse shared) : SharedStory<SharedSoftwareHouse>(shared)
{
    [Fact]
    public async Task A_wrong_verification_digit_is_explained_and_nothing_typed_is_lost()
    {
        var rosa = Somebody();

        await rosa.RegistersAs("NIT", "860.002.964-5");

        rosa.Page.Path.ShouldBe("/registro");
        rosa.Page.ErrorAt("DocumentNumber").ShouldBe("Error: El dígito de verificación no corresponde: el de 860.002.964 es 4. Revise el número.");
        rosa.Page.ValueOf("Form.DocumentNumber").ShouldBe("860.002.964-5");
    }

    [Fact]
    public async Task The_first_step_offers_the_types_in_the_policys_order_and_its_help_fits_them()
    {
        var page = await Somebody().Opens("/registro");

        page.Dom.QuerySelectorAll("#Form_DocumentType option").Select(o => o.GetAttribute("value"))
            .ShouldBe(["", .. Portal.Services.GetRequiredService<PortalPolicy>().Identity.DocumentTypes.Select(t => t.ToString())]);
        page.Dom.GetElementById("Form_DocumentNumber-help")!.TextContent.ShouldContain("El NIT, con o sin su dígito de verificación");
    }

    [Theory]
    [InlineData("CC", "123")]
    [InlineData("CE", "E12")]
    [InlineData("TI", "1234567")]
    [InlineData("PA", "PASAPORTE")]
    [InlineData("PPT", "12X45")]
    [InlineData("NIT", "empresa")]
    public async Task Each_type_of_document_says_how_to_write_its_number(string type, string typed)
    {
        List<string> said = [];
        foreach (var language in new[] { "es", "en" })
        {
            var ana = Somebody(language);
            await ana.RegistersAs(type, typed);
            said.Add(ana.Page.ErrorAt("DocumentNumber")!);
        }

        said.ShouldAllBe(s => s.Length > 20);
        said.Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(HostileInputTests.Kinds), MemberType = typeof(HostileInputTests))]
    public async Task Whatever_is_typed_into_the_companys_form_gets_an_answer(string kind)
    {
        var rosa = Somebody();
        await rosa.ReachesTheCompanies(number: "9" + rosa.Document);
        await rosa.Opens("/empresas/agregar");

        await Hostile.EachField(rosa, Hostile.Texts[kind], kind);

        (await Portal.Count("companies")).ShouldBe(0);
    }
}

public sealed class NoCompanyStories(SharedPortal shared) : SharedStory(shared)
{
    [Theory]
    [InlineData("/empresas")]
    [InlineData("/empresas/agregar")]
    [InlineData("/empresas/0193a2b4-0000-7000-8000-000000000000")]
    public async Task A_portal_that_asks_for_no_company_has_no_such_page(string page)
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        ana.Page.Dom.QuerySelectorAll("a[href='/empresas']").ShouldBeEmpty();

        (await ana.Opens(page)).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
