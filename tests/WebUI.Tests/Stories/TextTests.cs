using System.Text.RegularExpressions;
using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Every page has all its texts, in both languages; a missing one would be logged, which every story looks at too.</summary>
public sealed partial class TextTests : Story
{
    [Theory]
    [InlineData("es", "es-CO")]
    [InlineData("en", "en")]
    public async Task No_page_lacks_a_text(string asked, string language)
    {
        List<Page> seen = [];
        foreach (var address in AllPages.Open)
            seen.Add(await Portal.Visitor(asked).Opens(address));
        var ana = Portal.Visitor(asked);
        seen.Add(await ana.GivesDocument(Steps.OnRecord));
        seen.Add(await ana.Posts(ana.Page.Form()));
        seen.Add(await ana.GivesData());
        seen.Add(await ana.Posts(ana.Page.Form()));
        seen.Add(await ana.Posts(ana.Page.Form()));
        seen.Add(await ana.Opens(await Portal.LinkTo(ana.Email, "/activar")));
        seen.Add(await ana.Posts(ana.Page.Form()));
        seen.Add(await ana.StartsTheQuestions());
        seen.Add(await ana.Posts(ana.Page.Form()));
        seen.Add(await ana.Answers(right: false));
        seen.Add(await ana.Answers(right: false));
        seen.Add(await ana.Answers(right: false));
        seen.Add(await Portal.Visitor(asked).Opens(await Portal.LinkTo(Steps.AddressOnRecord, "/no-fui-yo")));
        var luis = Portal.Visitor(asked).As("luis@correo.example");
        seen.Add(await luis.GivesDocument(Steps.NotOnRecord));
        seen.Add(await luis.Posts(luis.Page.Form()));
        await luis.GivesData();
        seen.Add(await luis.Posts(luis.Page.Form()));
        seen.Add(await luis.SignsIn());
        seen.Add(await luis.OpensTheLink());
        seen.Add(await luis.SignsIn("no es esta contraseña"));
        seen.Add(await luis.SignsIn());
        seen.Add(await luis.Opens("/aplicaciones/subsidio"));
        seen.Add(await luis.Fills(("Why", "Mis pagos.")));
        seen.Add(await luis.Opens("/cuenta/sesiones"));
        seen.Add(await luis.Opens("/cuenta/datos"));
        foreach (var address in new[] { "/cuenta/correo", "/cuenta/telefono", "/cuenta/correccion", "/cuenta/cerrar", "/cuenta/idioma", "/cuenta/copia", "/cuenta/segundo-factor", "/inicio", "/cuenta/contrasena" })
            seen.Add(await luis.Opens(address));
        seen.Add(await luis.Posts(luis.Page.Form()));
        seen.Add(await luis.AsksForReset());
        seen.Add(await luis.Opens(await Portal.LinkTo(luis.Email, "/restablecer")));
        seen.Add(await luis.Posts(luis.Page.Form()));

        seen.ShouldAllBe(p => p.Dom.DocumentElement.GetAttribute("lang") == language);
        seen.ShouldAllBe(p => p.Heading.Length > 0);
        foreach (var page in seen)
            Key.Matches(page.Dom.Body!.TextContent).Select(m => m.Value).ShouldBeEmpty(page.ToString());
        Portal.Log.Lines.ShouldNotContain(l => l.StartsWith("No text for"));
    }

    [Fact]
    public async Task The_two_languages_do_not_mix()
    {
        foreach (var address in AllPages.Open)
            (await Portal.Visitor("en").Opens(address)).Text.ShouldNotBe((await Portal.Visitor().Opens(address)).Text, address);
    }

    /// <summary>A room and a key, as a missing text shows itself: "SignIn.sign_in.heading".</summary>
    [GeneratedRegex(@"\b((Accounts|Apps|Audit|Cases|Companies|Failures|Fields|Help|Legal|Notifications|Recovery|Site|Status|Verification)\.[a-zA-Z_0-9]+|(accounts|common|form|people|verification)\.[a-z_0-9]+)(\.[a-z_0-9]+)*\b")]
    private static partial Regex Key { get; }
}
