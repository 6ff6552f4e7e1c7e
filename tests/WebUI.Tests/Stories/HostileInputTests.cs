using System.Net;
using System.Text;
using Shouldly;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Security test 17: whatever is typed into whatever field, the answer is a page with a text, never a fault.</summary>
public sealed class HostileInputTests(SharedPortal shared) : SharedStory(shared)
{
    public static TheoryData<string> Kinds => [.. Hostile.Texts.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_the_fields_of_a_stranger(string kind)
    {
        foreach (var address in new[] { "/ingresar", "/recuperar", "/activar/reenviar", "/registro" })
        {
            var stranger = Somebody();
            await stranger.Opens(address);
            await Hostile.EachField(stranger, Hostile.Texts[kind], kind);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_the_fields_of_the_registration(string kind)
    {
        var stranger = Somebody();
        await stranger.GivesDocument(stranger.Document);
        await Hostile.EachField(stranger, Hostile.Texts[kind], kind);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_the_fields_of_a_person_who_is_in(string kind)
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        foreach (var address in new[] { "/cuenta/contrasena", "/cuenta/correo", "/cuenta/telefono", "/cuenta/cerrar", "/cuenta/correccion", "/aplicaciones/credito" })
        {
            await ana.Opens(address);
            await Hostile.EachField(ana, Hostile.Texts[kind], kind);
        }

        await ana.AsksForReset();
        await ana.Opens(await Portal.LinkTo(ana.Email, "/restablecer"));
        await Hostile.EachField(ana, Hostile.Texts[kind], kind);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_the_fields_of_a_second_factor(string kind)
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.Opens(FactorSteps.Door);
        await Hostile.EachField(ana, Hostile.Texts[kind], kind);
        await ana.EnablesFactor();
        await ana.Posts(ana.Page.Form());
        await Hostile.EachField(ana, Hostile.Texts[kind], kind);
        var thief = Portal.Visitor().As(ana.Email);
        await thief.SignsIn();
        await Hostile.EachField(thief, Hostile.Texts[kind], kind);
        await thief.Opens("/ingresar/codigo?respaldo=true");
        await Hostile.EachField(thief, Hostile.Texts[kind], kind);
        await ana.AsksForReset();
        await ana.Opens(await Portal.LinkTo(ana.Email, "/restablecer"));
        await Hostile.EachField(ana, Hostile.Texts[kind], kind);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_the_fields_of_a_filing(string kind)
    {
        var stranger = Somebody();
        await stranger.ChoosesKind(CaseKind.Petition);
        await Hostile.EachField(stranger, Hostile.Texts[kind], kind);
        await stranger.Opens(stranger.Page.Address.PathAndQuery);
        await stranger.FilesAs(FilerKind.Identified);
        await Hostile.EachField(stranger, Hostile.Texts[kind], kind);
        // What was typed last is kept, wrong as it is, until it is mended.
        await stranger.Opens(stranger.Page.Address.PathAndQuery);
        await stranger.Fills(("Phone", ""));
        await stranger.SaysWho();
        stranger.Page.Path.ShouldBe("/pqrsf/caso", $"{stranger.Page}");
        await Hostile.EachField(stranger, Hostile.Texts[kind], kind);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_an_address_and_in_a_cookie(string kind)
    {
        var text = Uri.EscapeDataString(Hostile.Texts[kind].Length > 4000 ? Hostile.Texts[kind][..2000] : Hostile.Texts[kind]);
        foreach (var address in new[]
        {
            "/activar?t=", "/restablecer?t=", "/no-fui-yo?t=", "/no-fui-yo/cambio?t=", "/cuenta/correo/confirmar?t=", "/registro?r=", "/registro/datos?r=", "/registro/confirmar?r=", "/registro/listo?r=",
            "/ingresar?regreso=", "/verificacion/preguntas?intento=", "/pqrsf?asunto=", "/pqrsf/nuevo?asunto=", "/pqrsf/tipo?r=", "/pqrsf/caso?r=", "/pqrsf/acuse?r=", "/pqrsf/adjunto?r=", "/estado/", "/",
        })
        {
            // In a path the server itself refuses a null byte before any page is asked.
            if (kind == "null byte" && !address.Contains('?'))
                continue;
            var page = await Somebody().Opens(address + text);
            ((int)page.Status).ShouldBeLessThan(500, address + kind);
            page.Heading.ShouldNotBeEmpty();
            page.Dom.QuerySelectorAll("script:not([src]), [onfocus]").ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_the_searches_of_staff(string kind)
    {
        var eva = Somebody();
        await eva.IsStaff(StaffRole.Administrator);
        var text = Uri.EscapeDataString(Hostile.Texts[kind].Length > 4000 ? Hostile.Texts[kind][..2000] : Hostile.Texts[kind]);
        foreach (var address in new[]
        {
            "/gestion?texto=", "/gestion?tipo=", "/gestion?orden=", "/gestion?desde=", "/gestion/casos/2026-000001?hacer=", "/gestion/cuentas?q=", "/gestion/cuentas?por=Username&q=",
            "/gestion/cuentas?por=Name&q=", "/gestion/personas?q=", "/gestion/personas?desde=", "/gestion/mensajes?correo=", "/gestion/mensajes?tipo=", "/gestion/mensajes?desde=",
            "/gestion/mensajes/plantillas?tipo=", "/gestion/rastro?de=", "/gestion/rastro?por=", "/gestion/rastro?accion=", "/gestion/rastro?direccion=", "/gestion/rastro?correlacion=",
            "/gestion/rastro?desde=", "/gestion/trabajos?hecho=", "/gestion/personal?hecho=",
        })
        {
            var page = await eva.Opens(address + text);
            ((int)page.Status).ShouldBeLessThan(500, address + kind);
            page.Heading.ShouldNotBeEmpty();
            page.Dom.QuerySelectorAll("[onfocus]").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_text_at_all()
    {
        // A lone surrogate, a cut-off letter and an impossible byte, as a form would carry them.
        foreach (var bytes in new[] { "%ED%A0%80", "%C3", "%FF%FE" })
            foreach (var address in new[] { "/ingresar", "/recuperar", "/registro", "/activar/reenviar" })
            {
                var stranger = Somebody();
                await stranger.Opens(address);
                var form = stranger.Page.Form();
                var token = form.Values.First(v => v.Name == "__RequestVerificationToken").Value;
                var body = string.Join('&', form.Fields.Select(f => $"{f}={bytes}").Append($"__RequestVerificationToken={Uri.EscapeDataString(token)}"));

                await stranger.Send(new HttpRequestMessage(HttpMethod.Post, form.Address)
                {
                    Content = new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded"),
                });

                ((int)stranger.Page.Status).ShouldBeLessThan(500, $"{address} {bytes}");
                stranger.Page.Errors.ShouldNotBeEmpty($"{address} {bytes}");
            }
    }

    [Fact]
    public async Task A_form_with_thousands_of_fields_and_one_of_megabytes_get_a_page()
    {
        var stranger = Somebody();
        await stranger.Opens("/ingresar");
        var token = ("__RequestVerificationToken", stranger.Page.ValueOf("__RequestVerificationToken")!);

        await stranger.Posts(new Uri("/ingresar", UriKind.Relative), [.. Enumerable.Range(0, 3000).Select(i => ($"x{i}", "y")), token]);
        stranger.Page.Status.ShouldBe(HttpStatusCode.BadRequest);
        stranger.Page.Heading.ShouldNotBeEmpty();
        await stranger.Posts(new Uri("/ingresar", UriKind.Relative), [("Form.Name", new string('x', 5_000_000)), token]);
        stranger.Page.Status.ShouldBe(HttpStatusCode.BadRequest);
        stranger.Page.Heading.ShouldNotBeEmpty();
    }
}
