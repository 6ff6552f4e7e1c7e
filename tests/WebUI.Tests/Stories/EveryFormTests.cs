using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Security test 17 on the portals whose forms differ from the fund's: every field of every form.</summary>
public sealed class EveryFormTests
{
    public static TheoryData<string, string> PortalsAndKinds
    {
        get
        {
            TheoryData<string, string> all = [];
            foreach (var portal in new[] { "clinica", "software" })
                foreach (var kind in Hostile.Texts.Keys)
                    all.Add(portal, kind);
            return all;
        }
    }

    [Theory, MemberData(nameof(PortalsAndKinds))]
    public async Task Whatever_is_typed_the_answer_is_a_page_with_a_text(string name, string kind)
    {
        await using var portal = await RunningPortal.Open(("Portal", name));
        var stranger = Walker.On(portal);
        foreach (var address in new[] { "/ingresar", "/recuperar", "/recuperar/usuario", "/activar/reenviar", "/registro" })
            await Types(stranger, address, kind);
        if (stranger.Page.Path == "/registro")
        {
            await stranger.Who.Opens("/registro");
            await stranger.Step();
            await Hostile.EachField(stranger.Who, Hostile.Texts[kind], kind);
        }

        var ana = await Walker.WithAnAccountOn(portal);
        await ana.SignsIn();
        foreach (var address in new[]
        {
            "/cuenta/contrasena", "/cuenta/correo", "/cuenta/telefono", "/cuenta/correccion", "/cuenta/cerrar", "/cuenta/segundo-factor", "/empresas/agregar",
        })
            await Types(ana, address, kind);
    }

    private static async Task Types(Walker walker, string address, string kind)
    {
        await walker.Who.Opens(address);
        if (walker.Page.Forms.Any(f => f.Closest("main") is not null))
            await Hostile.EachField(walker.Who, Hostile.Texts[kind], kind);
    }
}
