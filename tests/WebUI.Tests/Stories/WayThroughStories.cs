using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ventanilla.Application.Portal;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>From the document to the last question or the company: where one stands, said at every page and the same for everyone.</summary>
public sealed class WayThroughStories
{
    [Theory]
    [InlineData("caja", false, "1/5 Su documento", "2/5 Sus datos", "3/5 Revisar y confirmar", "4/5 Su correo", "4/5 Su correo", "5/5 Listo")]
    [InlineData("caja", true, "1/5 Su documento", "2/5 Sus datos", "3/5 Revisar y confirmar", "4/5 Su correo", "4/5 Su correo",
        "5/5 Comprobar que es usted", "5/5 Comprobar que es usted", "5/5 Listo")]
    [InlineData("clinica", true, "1/2 Sus datos", "2/2 Su correo", "2/2 Su correo")]
    [InlineData("software", false, "1/4 Su documento", "2/4 Sus datos", "3/4 Su correo", "3/4 Su correo", "4/4 Su empresa", "4/4 Su empresa")]
    public async Task Every_page_of_the_way_says_which_step_it_is_of_how_many(string name, bool onRecord, params string[] steps)
    {
        await using var portal = await RunningPortal.Open(("Portal", name));
        var ana = new Walker(portal, portal.Services.GetRequiredService<PortalPolicy>(), onRecord);
        List<string> seen = [];
        await ana.Who.Opens("/registro");
        while (ana.Page.Path != "/registro/listo")
            await Goes();
        seen.Add(StepOf(ana.Page));
        await ana.Who.Opens(await portal.LinkTo(ana.Who.Email, "/activar"));
        while (ana.Page.Path != "/inicio" && !ana.Page.Dom.QuerySelectorAll("main a.button").Any(a => a.GetAttribute("href") is "/ingresar" or "/inicio"))
            await Goes();
        seen.Add(StepOf(ana.Page));

        seen.Where(s => s.Length > 0).ShouldBe(steps);

        async Task Goes()
        {
            seen.Add(StepOf(ana.Page));
            await ana.Step();
        }
    }

    /// <summary>"2/5 Sus datos"; nothing where the page is no step.</summary>
    private static string StepOf(Page page)
    {
        if (page.Dom.QuerySelector(".steps") is not { } steps)
            return "";
        var said = steps.QuerySelectorAll("p > span").Select(s => s.TextContent).ToArray();
        said[0].ShouldBe("Crear una cuenta");
        var words = said[1].Split(' ', 5);
        var place = $"{words[1]}/{words[3].TrimEnd(':')}";
        place.ShouldBe($"{steps.QuerySelectorAll(".steps-bar .done").Length}/{steps.QuerySelectorAll(".steps-bar span").Length}", "the bar says the same");
        return $"{place} {words[4]}";
    }
}

/// <summary>"Revise su correo": what the page knows of the address, and the way back when it was mistyped.</summary>
public sealed class CheckYourMailStories(SharedPortal shared) : SharedStory(shared)
{
    [Fact]
    public async Task The_way_says_how_long_it_takes_and_how_much_is_left()
    {
        var ana = Somebody();
        (await ana.Opens("/registro")).Dom.QuerySelector(".steps")!.TextContent.ShouldContain("Toma unos 5 minutos");
        (await ana.GivesDocument(ana.Document)).Dom.QuerySelector(".steps")!.TextContent.ShouldContain("Faltan unos 5 minutos");
        (await ana.GivesData()).Dom.QuerySelector(".steps")!.TextContent.ShouldContain("Faltan unos 3 minutos");
        (await ana.Posts(ana.Page.Form())).Dom.QuerySelector(".steps")!.TextContent.ShouldContain("Faltan unos 2 minutos");
    }

    [Fact]
    public async Task A_mistyped_address_is_hinted_at_mended_and_the_account_is_made_with_the_right_one()
    {
        var ana = Somebody();
        var right = ana.Email.Replace("correo.example", "gmail.com", StringComparison.Ordinal);
        ana.Email = right.Replace("gmail", "gmial", StringComparison.Ordinal);
        await ana.GivesDocument(ana.Document);
        await ana.GivesData();
        ana.Page.Dom.QuerySelector(".notice a[href^='/registro/datos?']")!.ParentElement!.TextContent.ShouldContain("¿Quiso decir gmail.com?");
        await ana.Posts(ana.Page.Form());
        ana.Page.Heading.ShouldBe("Revise su correo");
        ana.Page.Text.ShouldContain("¿Quiso decir gmail.com?");

        var link = ana.Page.Dom.QuerySelectorAll("main a").First(a => a.TextContent == "Corregir el correo");
        await ana.Opens(link.GetAttribute("href")!);
        ana.Page.Path.ShouldBe("/registro/datos");
        ana.Page.ValueOf("Form.FirstName").ShouldBe("Ana");
        ana.Page.ValueOf("Form.Email").ShouldBe(ana.Email);
        ana.Email = right;
        await ana.GivesData();
        ana.Page.Text.ShouldNotContain("¿Quiso decir");
        await ana.Posts(ana.Page.Form());
        ana.Page.Dom.QuerySelector(".address")!.TextContent.ShouldBe(right);

        (await ana.OpensTheLink()).Path.ShouldBe("/activar/lista");
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task Once_the_account_is_in_use_nothing_of_its_form_is_left_in_the_browser_and_back_leads_to_the_sign_in()
    {
        var ana = Somebody();
        var right = ana.Email;
        ana.Email = "otra.ana@correo.example";
        await ana.Registers(ana.Document);
        var mistyped = ana.Page.Address;
        await ana.Opens(ana.Page.Dom.QuerySelectorAll("main a").First(a => a.TextContent == "Corregir el correo").GetAttribute("href")!);
        ana.Email = right;
        await ana.GivesData();
        await ana.Posts(ana.Page.Form());
        var sent = ana.Page.Address;
        (await ana.Opens(mistyped.PathAndQuery)).Text.ShouldContain("otra.ana@correo.example", customMessage: "it can be corrected until then");

        await ana.OpensTheLink();

        await NothingIsLeft(ana, mistyped);
        await NothingIsLeft(ana, sent);
    }

    [Fact]
    public async Task So_it_is_when_the_link_was_used_elsewhere_and_the_person_signs_in_here()
    {
        var ana = Somebody();
        await ana.Registers(ana.Document);
        var sent = ana.Page.Address;
        var phone = Somebody().As(ana.Email);
        await phone.Opens(await Portal.LinkTo(ana.Email, "/activar"));
        await phone.Fills(("Password", ana.Password));
        (await ana.Opens(sent.PathAndQuery)).Text.ShouldContain(ana.Email);

        await ana.SignsIn();
        (await ana.Opens(sent.PathAndQuery)).Path.ShouldBe("/inicio");
        ana.Cookies.GetAllCookies().First(c => c.Name == "ventanilla").Expired = true;

        await NothingIsLeft(ana, sent);
    }

    [Fact]
    public async Task What_somebody_else_sent_from_the_same_browser_stays()
    {
        var house = Somebody();
        var others = Somebody();
        var own = house.Email;
        await house.Registers(house.Document);
        await house.As(others.Email).Registers(others.Document);
        var theirs = house.Page.Address;

        await house.As(own).OpensTheLink();
        await house.SignsIn();

        (await house.Opens(theirs.PathAndQuery)).Text.ShouldContain(others.Email);
        (await house.As(others.Email).OpensTheLink()).Path.ShouldBe("/activar/lista", "the link needs no password here");
    }

    private static async Task NothingIsLeft(Visitor who, Uri sent)
    {
        var form = sent.Query.TrimStart('?').Split('&').First(q => q.StartsWith("r=", StringComparison.Ordinal));
        foreach (var step in new[] { "/registro/datos?", "/registro/confirmar?", "/registro/listo?", "/registro/listo?handler=Correct&" })
        {
            (await who.Opens(step + form)).Path.ShouldBe("/ingresar", step);
            who.Page.Errors.ShouldBeEmpty();
        }

        (await who.Opens("/registro?" + form)).Body.ShouldNotContain(who.Document);
    }

    [Theory]
    [InlineData("gmail.com", "Abrir Gmail", "https://mail.google.com/mail/")]
    [InlineData("hotmail.es", "Abrir Outlook", "https://outlook.live.com/mail/")]
    [InlineData("yahoo.com.co", "Abrir Yahoo", "https://mail.yahoo.com/")]
    [InlineData("outlook.hanna.example", null, null)]
    public async Task The_mailbox_is_one_press_away_where_it_is_known(string domain, string? words, string? address)
    {
        var ana = Somebody();
        ana.Email = $"ana@{domain}";
        await ana.Registers(ana.Document);

        var link = ana.Page.Dom.QuerySelector("main a.button");
        (link?.TextContent, link?.GetAttribute("href")).ShouldBe((words, address));
        (link?.GetAttribute("rel") ?? "noopener noreferrer").ShouldBe("noopener noreferrer");
    }
}
