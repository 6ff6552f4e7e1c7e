using System.Net;
using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Ways that nobody drew: again and again, by an address from the middle of a step, with a name that is not plain.</summary>
public sealed class OddWaysStories : Story
{
    /// <summary>What a proxy takes of one header; browsers keep and send up to 180 cookies of one site.</summary>
    private const int MostCookies = 8_000;

    [Theory, InlineData("caja"), InlineData("clinica"), InlineData("software")]
    public async Task However_often_the_registration_is_begun_the_cookies_stay_within_what_a_server_takes(string name)
    {
        await using var portal = await RunningPortal.Open(("Portal", name));
        var ana = Walker.On(portal);
        for (var i = 0; i < 70; i++)
        {
            await ana.Who.Opens("/registro");
            if (i % 10 == 0 && ana.Page.Path == "/registro")
                await ana.Step();
        }

        ana.Who.Cookies.GetCookieHeader(new Uri(RunningPortal.Base)).Length.ShouldBeLessThan(MostCookies);
        (await ana.Registers()).Path.ShouldBe("/registro/listo", "the newest form goes on");
    }

    [Theory]
    [InlineData("/cuenta/segundo-factor?handler=Disable")]
    [InlineData("/cuenta/segundo-factor?handler=Renew")]
    [InlineData("/cuenta/datos?handler=otro")]
    [InlineData("/cuenta/cerrar?handler=otro")]
    [InlineData("/cuenta/segundo-factor/codigos?handler=otro")]
    public async Task The_address_of_a_button_opens_the_page_of_the_button(string address)
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();

        (await ana.Opens(address)).Status.ShouldBe(HttpStatusCode.OK);

        ana.Page.Heading.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_language_can_be_chosen_beside_a_form_that_was_refused()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.EnablesFactor();
        await ana.Posts(ana.Page.Form());
        await ana.Posts(ana.Page.Form().Through("Disable"));
        ana.Page.Errors.Count.ShouldBe(2);

        await ana.Posts(ana.Page.Form("/idioma"));

        (ana.Page.Path, ana.Page.Status).ShouldBe((FactorSteps.Door, HttpStatusCode.OK));
    }

    [Fact]
    public async Task The_sheet_of_a_factor_that_was_switched_off_is_not_shown_any_more()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();
        var phone = await ana.EnablesFactor();
        await ana.Opens(FactorSteps.Door);
        await ana.Posts(ana.Page.Form().With("Form.CurrentPassword", ana.Password).With("Form.Code", phone.Code()).Through("Disable"));
        ana.Page.Errors.ShouldBeEmpty();

        (await ana.Opens(FactorSteps.Door + "/codigos")).Path.ShouldBe(FactorSteps.Door);
    }

    [Fact]
    public async Task The_file_to_take_away_can_be_read_by_the_person_themselves()
    {
        var ana = Portal.Visitor().As("ana+caja@correo.example");
        await ana.GivesDocument(Steps.NotOnRecord);
        await ana.Posts(ana.Page.Form().With("Form.FirstName", "Ana & Ñ").With("Form.FirstSurname", "O'Connor").With("Form.Email", ana.Email)
            .With("Form.BirthDate.Day", "29").With("Form.BirthDate.Month", "2").With("Form.BirthDate.Year", "1980").With("Form.Phone", "+57 300 123 4567")
            .With("Form.Password", ana.Password).With("Form.Confirmation", ana.Password).With("Form.AcceptsTerms", "true").With("Form.AcceptsDataTreatment", "true"));
        await ana.Posts(ana.Page.Form());
        await ana.OpensTheLink();
        await ana.SignsIn();

        var file = await ana.Opens("/cuenta/datos?handler=Download");

        foreach (var part in new[] { "\"Ana & Ñ\"", "\"O'Connor\"", "\"ana+caja@correo.example\"", "\"1980-02-29\"", "\"+57 300 123 4567\"" })
            file.Body.ShouldContain(part);
    }
}
