using System.Text.RegularExpressions;
using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

public sealed class RegistrationStories : Story
{
    [Fact]
    public async Task A_link_opened_in_another_browser_asks_for_the_password_of_the_registration()
    {
        var ana = Portal.Visitor();
        await ana.Registers(Steps.NotOnRecord);
        var phone = Portal.Visitor();
        await phone.Opens(await Portal.LinkTo(ana.Email, "/activar"));

        await phone.Fills(("Password", "no es esta"));
        phone.Page.ErrorAt("Password").ShouldNotBeNullOrEmpty();
        await phone.Fills(("Password", ana.Password));

        phone.Page.Path.ShouldBe("/activar/lista");
    }

    [Fact]
    public async Task Who_is_in_reads_and_takes_away_what_the_portal_holds_and_nothing_secret()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();

        (await ana.Opens("/cuenta/datos")).Body.ShouldContain(ana.Email);
        var answer = await ana.Asks(new HttpRequestMessage(HttpMethod.Get, "/cuenta/datos?handler=Download"));

        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var file = await answer.Content.ReadAsStringAsync();
        file.ShouldContain(ana.Email);
        file.ShouldContain("data_treatment");
        file.ShouldNotContain("pbkdf2");
    }

    [Fact]
    public async Task A_person_on_record_sees_masks_proves_who_they_are_and_is_in()
    {
        var ana = Portal.Visitor();

        await ana.GivesDocument(Steps.OnRecord);
        ana.Page.Path.ShouldBe("/registro/datos");
        ana.Page.Dom.QuerySelector("dl.record")!.TextContent.ShouldSatisfyAllConditions(
            r => r.ShouldContain("N*****"), r => r.ShouldContain("A*****"), r => r.ShouldContain("*** *** **67"), r => r.ShouldContain("a***@r***.example"));
        ShowsNothingFull(ana.Page);

        await ana.GivesData();
        ana.Page.Path.ShouldBe("/registro/confirmar");
        ana.Page.Text.ShouldContain("N*****");
        ana.Page.Dom.QuerySelectorAll(".answers-change a").Select(a => a.GetAttribute("href")).ShouldAllBe(url => url!.StartsWith("/registro"), "what is on record is not changed here");
        ShowsNothingFull(ana.Page);

        await ana.Posts(ana.Page.Form());
        ana.Page.Path.ShouldBe("/registro/listo");
        ana.Page.Dom.QuerySelector(".confirmation .address")!.TextContent.ShouldBe(ana.Email);

        await ana.OpensTheLink();
        ana.Page.Path.ShouldBe("/verificacion");
        await ana.StartsTheQuestions();
        ana.Page.Dom.QuerySelectorAll("fieldset.question").Length.ShouldBe(6);
        await ana.Answers(right: true);
        ana.Page.Path.ShouldBe("/verificacion");
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
        ana.Page.Heading.ShouldContain("NombreA");
    }

    [Fact]
    public async Task A_person_not_on_record_is_active_at_once_and_asks_for_an_application()
    {
        var luis = Portal.Visitor();

        await luis.BecomesUser();
        (await luis.SignsIn()).Path.ShouldBe("/inicio");
        await luis.Opens("/aplicaciones/subsidio");
        await luis.Fills(("Why", "Mis pagos."));

        luis.Page.Redirected.ShouldBeTrue();
        (await luis.Opens("/inicio")).Dom.QuerySelector(".apps .state").ShouldNotBeNull();
        (await Portal.Count("app_requests")).ShouldBe(1);
    }

    [Fact]
    public async Task A_link_that_a_scanner_followed_still_works_and_leaves_the_address_bar()
    {
        var ana = Portal.Visitor();
        await ana.Registers();
        var link = await Portal.LinkTo(ana.Email, "/activar");

        for (var i = 0; i < 2; i++)
            (await Portal.Visitor().Opens(link)).Heading.ShouldNotBeEmpty();
        (await Portal.Count("account_links", "\"UsedAt\" IS NOT NULL")).ShouldBe(0);

        await ana.Opens(link);
        ana.Page.Address.PathAndQuery.ShouldBe("/activar");
        ana.Page.Body.ShouldNotContain(link[^43..]);
        (await ana.Posts(ana.Page.Form())).Path.ShouldBe("/verificacion");
    }

    [Fact]
    public async Task Two_tabs_register_two_people_without_mixing_them()
    {
        var house = Portal.Visitor();
        var first = await house.GivesDocument("52000111");
        var second = await house.GivesDocument("52999333");

        await house.Posts(Filled(first, "uno@correo.example", "Primera"));
        var confirmFirst = house.Page;
        await house.Posts(Filled(second, "dos@correo.example", "Segunda"));
        var confirmSecond = house.Page;
        confirmFirst.Text.ShouldContain("Primera");
        confirmSecond.Text.ShouldContain("Segunda");
        (await house.Posts(confirmSecond.Form())).Text.ShouldContain("dos@correo.example");
        (await house.Posts(confirmFirst.Form())).Text.ShouldContain("uno@correo.example");

        (await Portal.Count("accounts", "\"DocumentNumber\" = '52000111' AND \"Email\" = 'uno@correo.example' AND \"FirstName\" = 'Primera'")).ShouldBe(1);
        (await Portal.Count("accounts", "\"DocumentNumber\" = '52999333' AND \"Email\" = 'dos@correo.example' AND \"FirstName\" = 'Segunda'")).ShouldBe(1);
    }

    [Fact]
    public async Task Confirming_twice_registers_once_and_mails_once()
    {
        var ana = Portal.Visitor();
        await ana.GivesDocument(Steps.NotOnRecord);
        await ana.GivesData();
        var form = ana.Page.Form();

        var again = await Task.WhenAll(ana.Copy().Posts(form), ana.Copy().Posts(form));

        again.ShouldAllBe(p => p.Path == "/registro/listo" && p.Redirected);
        await Portal.Mail(ana.Email, "/activar?t=");
        await Portal.MailIsOut();
        (await Portal.Count("accounts")).ShouldBe(1);
        Portal.Mails().Count.ShouldBe(1);
    }

    private static PostedForm Filled(Page page, string email, string name) => page.Form()
        .With("Form.FirstName", name).With("Form.FirstSurname", "Pérez").With("Form.BirthDate.Day", "4").With("Form.BirthDate.Month", "5")
        .With("Form.BirthDate.Year", "1981").With("Form.Phone", "300 123 4567").With("Form.Email", email)
        .With("Form.Password", Ventanilla.Testing.SampleHouse.Password).With("Form.Confirmation", Ventanilla.Testing.SampleHouse.Password)
        .With("Form.AcceptsTerms", "true").With("Form.AcceptsDataTreatment", "true");

    private static void ShowsNothingFull(Page page)
    {
        foreach (var full in new[] { "NombreA", "3001234567", Steps.AddressOnRecord, "2001-02-03" })
            page.Body.ShouldNotContain(full);
        // As a number by itself: within a random key it tells nothing.
        Regex.IsMatch(page.Body, @"\b1981\b").ShouldBeFalse();
        page.Dom.QuerySelectorAll("dd").Select(d => d.TextContent).ShouldAllBe(d => !d.Contains("Apellido", StringComparison.Ordinal));
    }
}
