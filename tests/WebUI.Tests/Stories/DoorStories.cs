using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Whoever is refused, blocked, late or told to wait reads where to go: whom to call, when, and how to write.</summary>
public sealed class DoorStories(SharedPortal shared) : SharedStory(shared)
{
    /// <summary>Has the form of a link, and is nobody's.</summary>
    private const string Unknown = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    [Theory]
    [InlineData("/enlace-incompleto")]
    [InlineData("/estado/400")]
    [InlineData("/estado/403")]
    [InlineData("/no-existe")]
    [InlineData("/estado/429")]
    [InlineData("/estado/500")]
    [InlineData("/estado/503")]
    [InlineData("/activar?t=" + Unknown)]
    [InlineData("/restablecer?t=" + Unknown)]
    [InlineData("/recuperar/confirmar?t=" + Unknown)]
    [InlineData("/no-fui-yo?t=" + Unknown)]
    [InlineData("/no-fui-yo/cambio?t=" + Unknown)]
    [InlineData("/activar/reenviar")]
    [InlineData("/recuperar")]
    [InlineData("/verificacion/asistida")]
    public async Task A_page_that_cannot_help_names_its_door(string address) => NamesItsDoor(await Somebody().Opens(address));

    [Fact]
    public async Task So_does_a_refused_sign_in()
    {
        var ana = Somebody();
        var page = await ana.SignsIn("no es esta contraseña");
        page.Errors.ShouldHaveSingleItem();
        NamesItsDoor(page);
    }

    internal static void NamesItsDoor(Page page)
    {
        var door = page.Dom.QuerySelector("main .reach").ShouldNotBeNull(page.ToString());
        door.TextContent.ShouldBe("¿Necesita ayuda? Llámenos al 605\u00a0371\u00a04545 (lunes a viernes, 7:00\u00a0a.\u00a0m. a 6:00\u00a0p.\u00a0m.) o radique una PQRSF.");
        door.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldBe(["tel:+576053714545", "/pqrsf"]);
    }
}

/// <summary>The same where the questions have ended: blocked, paused, or under way from another registration.</summary>
public sealed class VerificationDoorStories : Story
{
    [Fact]
    public async Task A_verification_that_stands_still_names_its_door()
    {
        var ana = Portal.Visitor();
        await ana.Registers();
        await ana.OpensTheLink();
        await ana.StartsTheQuestions();
        var other = Portal.Visitor().As("otra@correo.example");
        await other.Registers();
        (await other.OpensTheLink()).Heading.ShouldBe("Otro registro está respondiendo");
        DoorStories.NamesItsDoor(other.Page);

        for (var i = 0; i < 3; i++)
            await ana.Answers(right: false);
        ana.Page.Heading.ShouldBe("La verificación quedó bloqueada");
        DoorStories.NamesItsDoor(ana.Page);
    }
}

/// <summary>The same on a pause, which somebody else's failures have brought about.</summary>
public sealed class PausedDoorStories() : Story(("Policy:Verification:Attempts", "1"),
    ("Policy:Verification:BreakerFailuresPerNetworkPerHour", "1"), ("Policy:Verification:BreakerFailuresPerHour", "2"))
{
    [Fact]
    public async Task A_pause_names_its_door_and_the_way_to_try_again()
    {
        var ana = Portal.Visitor();
        await ana.Registers();
        await ana.OpensTheLink();
        await ana.StartsTheQuestions();
        await ana.Answers(right: false);
        var other = Portal.Visitor().As("otra@correo.example");
        await other.Registers("1000001001");

        (await other.OpensTheLink()).Heading.ShouldBe("La verificación está en pausa");
        DoorStories.NamesItsDoor(other.Page);
        other.Page.Dom.QuerySelector("main a.button")!.GetAttribute("href").ShouldBe("/verificacion");
    }
}
