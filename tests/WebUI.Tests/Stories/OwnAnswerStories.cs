using System.Net;
using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Security test 19, through the front door: what I am told depends on my own registration, whoever else has my names.</summary>
public sealed class OwnAnswerStories
{
    private const string Mine = "Una Frase De Intruso 55";

    [Theory, InlineData("caja"), InlineData("clinica"), InlineData("software")]
    public async Task Registering_with_anothers_names_and_signing_in_looks_the_same_whether_or_not_there_is_another(string name)
    {
        await using var alone = await RunningPortal.Open(("Portal", name));
        await using var beside = await RunningPortal.Open(("Portal", name));
        await Walker.WithAnAccountOn(beside);

        var (without, with) = (await Tries(alone), await Tries(beside));

        without.ShouldAllBe(p => p.Path == "/activar/reenviar");
        with.Select(p => (p.Path, p.Status, p.Normalised)).ShouldBe(without.Select(p => (p.Path, p.Status, p.Normalised)));
        alone.Log.Faults.Concat(beside.Log.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_owner_gets_in_by_the_link_that_comes_again_whatever_strangers_registered_after()
    {
        await using var portal = await RunningPortal.Open();
        var ana = Walker.On(portal);
        await ana.Registers();
        await Stranger(portal).Registers();
        var elsewhere = portal.Visitor();
        await elsewhere.Opens("/activar/reenviar");
        await elsewhere.Fills(("Email", ana.Who.Email));
        await portal.MailIsOut();

        await elsewhere.Opens(await portal.LinkTo(ana.Who.Email, "/activar"));
        await elsewhere.Fills(("Password", ana.Who.Password));

        elsewhere.Page.Path.ShouldBe("/activar/lista", elsewhere.Page.ToString());
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
    }

    [Theory, InlineData("CC", "1.032.456.789"), InlineData("NIT", "860.002.964-4")]
    public async Task Whoever_was_first_with_a_number_keeps_nobody_out_and_each_enters_with_it_by_their_own_password(string type, string number)
    {
        await using var portal = await RunningPortal.Open(("Portal", "software"));
        var (stranger, ana) = (Stranger(portal), Walker.On(portal));
        stranger.Knowing("Email", stranger.Who.Email = "intruso@correo.example");
        foreach (var who in new[] { stranger, ana })
        {
            who.Knowing("DocumentType", type).Knowing("DocumentNumber", number);
            await who.Registers();
            await who.Activates();
        }

        foreach (var who in new[] { ana, stranger })
        {
            (await who.SignsIn(number)).Path.ShouldBe("/inicio");
            (await who.Who.Opens("/cuenta/datos")).Body.ShouldContain(who.Who.Email);
        }
    }

    [Fact]
    public async Task The_draft_of_the_longest_form_fits_into_a_cookie()
    {
        await using var portal = await RunningPortal.Open(
            ("Policy:Identity:SignInWith:1", "Document"), ("Policy:Identity:SignInWith:2", "Username"), ("Policy:Identity:OneAccountPer:2", "Username"));
        var ana = Walker.On(portal, "ana.con.el.usuario.mas.largo30");
        // Letters of two to four bytes in no order: nothing that packing could make small.
        var chance = new Random(5);
        foreach (var field in new[] { "FirstName", "SecondName", "FirstSurname", "SecondSurname" })
            ana.Knowing(field, string.Concat(Enumerable.Range(0, 50).Select(i => char.ConvertFromUtf32(0x20000 + chance.Next(0xA000)))));
        var longest = $"{new string('a', 64)}@{new string('b', 63)}.{new string('c', 63)}.{new string('d', 53)}.example";
        ana.Knowing("Email", ana.Who.Email = longest);
        await ana.Who.Opens("/registro");
        while (ana.Page.Path != "/registro/confirmar")
            await ana.Step();

        ana.Who.Cookies.GetAllCookies().Cast<Cookie>().Max(c => c.Name.Length + c.Value.Length).ShouldBeInRange(2_000, 3_990);
        await ana.Step();
        ana.Page.Path.ShouldBe("/registro/listo");
    }

    private static Walker Stranger(RunningPortal portal)
    {
        var stranger = Walker.On(portal, "intruso.uno").Knowing("Password", Mine).Knowing("Confirmation", Mine);
        stranger.Who.Password = Mine;
        return stranger;
    }

    /// <summary>Signs in by each of the names, and asks for the link once more.</summary>
    private static async Task<List<Page>> Tries(RunningPortal portal)
    {
        var stranger = Stranger(portal);
        await stranger.Registers();
        List<Page> pages = [];
        foreach (var name in stranger.Names)
            pages.Add(await stranger.SignsIn(name));
        pages.Add(await stranger.Step());
        return pages;
    }
}
