using System.Net;
using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>In and out: a word on the way, twice is as good as once, and password managers find what they look for.</summary>
public sealed class TwoTabsStories(SharedPortal shared) : SharedStory(shared)
{
    [Theory]
    [InlineData("es", "Salió de su cuenta", "Ingrese para ver “Mis datos”.", "Ingrese para continuar.")]
    [InlineData("en", "You have signed out", "Sign in to see “My data”.", "Sign in to go on.")]
    public async Task Leaving_is_confirmed_and_coming_back_says_what_for(string language, string left, string wants, string goesOn)
    {
        var ana = Somebody(language);
        await ana.BecomesUser();
        await ana.SignsIn();
        (await ana.Opens("/")).Path.ShouldBe("/inicio");

        await ana.Posts(ana.Page.Form("/salir"));

        ana.Page.Path.ShouldBe("/");
        ana.Page.Dom.QuerySelector(".notice-success")!.TextContent.ShouldContain(left);
        (await ana.Opens("/")).Dom.QuerySelector(".notice-success").ShouldBeNull();
        (await ana.Opens("/cuenta/datos?handler=Download")).Text.ShouldContain(wants);
        (await ana.Opens("/inicio")).Text.ShouldContain(goesOn);
        await ana.Opens("/ingresar?regreso=%2F%2Fevil.example%2F");
        ana.Page.Dom.QuerySelector("main .lead").ShouldBeNull("that is no page of ours");
    }

    [Fact]
    public async Task Ending_ones_own_session_in_the_list_says_so_too()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.Opens("/cuenta/sesiones");

        await ana.Posts(ana.Page.Form());

        ana.Page.Dom.QuerySelector(".notice-success")!.TextContent.ShouldContain("Salió de su cuenta");
    }

    [Fact]
    public async Task Signing_out_twice_leads_to_the_start_and_signing_in_twice_to_where_one_wanted()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.Opens("/ingresar");
        var otherTab = ana.Page.Form("/ingresar").With("Form.Name", ana.Email).With("Form.Password", ana.Password);
        (await ana.SignsIn()).Path.ShouldBe("/inicio");

        (await ana.Posts(otherTab)).Path.ShouldBe("/inicio", "the form is of before, and its token too");
        (await ana.Opens("/ingresar")).Path.ShouldBe("/inicio");
        (await ana.Opens("/ingresar?regreso=%2Fcuenta%2Fdatos")).Path.ShouldBe("/cuenta/datos");
        (await ana.Opens("/ingresar?regreso=%2F%2Fevil.example%2F")).Path.ShouldBe("/inicio");
        (await Portal.Count("sessions", $"\"AccountId\" = (SELECT \"Id\" FROM accounts WHERE \"Email\" = '{ana.Email}')")).ShouldBe(1);

        // The way of a mailed password: also for whoever is in by the one that they forgot.
        (await ana.SignsIn(address: "/ingresar?otra=true")).Path.ShouldBe("/inicio");
        (await Portal.Count("sessions", $"\"AccountId\" = (SELECT \"Id\" FROM accounts WHERE \"Email\" = '{ana.Email}')")).ShouldBe(2);

        var leaves = ana.Page.Form("/salir");
        (await ana.Posts(leaves)).Path.ShouldBe("/");
        (await ana.Posts(leaves)).Path.ShouldBe("/");
        ana.Page.Status.ShouldBe(HttpStatusCode.OK);
        (await Portal.Count("audit_entries", "\"Action\" = 'sign_out' AND \"Outcome\" <> 'done'")).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_is_in_is_not_signed_out_by_a_form_of_somewhere_else()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();

        (await ana.Posts(new Uri("/salir", UriKind.Relative), [])).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await ana.Opens("/inicio")).Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task A_form_that_asks_for_the_password_again_says_whose_it_is()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        foreach (var address in new[] { "/cuenta/contrasena", "/cuenta/correo", "/cuenta/telefono", "/cuenta/cerrar", "/cuenta/segundo-factor" })
        {
            await ana.Opens(address);
            var name = ana.Page.Dom.QuerySelectorAll("main form:has([type='password']) input[autocomplete='username']").ShouldHaveSingleItem();
            name.GetAttribute("value").ShouldBe(ana.Email, address);
            (name.HasAttribute("hidden"), name.HasAttribute("readonly")).ShouldBe((true, true));
        }

        await ana.EnablesFactor();
        await ana.Opens("/cuenta/segundo-factor");
        ana.Page.Dom.QuerySelector("main form input[autocomplete='username']")!.GetAttribute("value").ShouldBe(ana.Email);
    }

    [Fact]
    public async Task Password_managers_find_the_page_that_changes_the_password()
    {
        var answer = await Somebody().Asks(new HttpRequestMessage(HttpMethod.Get, "/.well-known/change-password"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldBe("/cuenta/contrasena");
        (await Somebody().Opens("/.well-known/resource-that-should-not-exist")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
