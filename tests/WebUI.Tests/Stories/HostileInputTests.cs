using System.Net;
using System.Text;
using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Security test 17: whatever is typed into whatever field, the answer is a page with a text, never a fault.</summary>
public sealed class HostileInputTests : Story
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["10 kB"] = new string('x', 10_240),
        ["10 kB of accents"] = new string('ñ', 10_240),
        ["control characters"] = "a\u0001\u0007\u001b[31m\r\nb",
        ["right to left"] = "a\u202e\u200f\u2066b",
        ["sql"] = "'; DROP TABLE accounts; --",
        ["script"] = "<script>alert(1)</script>",
        ["attribute"] = "\" autofocus onfocus=\"alert(1)",
        ["null byte"] = "a\0b",
        ["template"] = "{0} {{1}} ${7*7} @Model",
    };

    public static TheoryData<string> Kinds => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_the_fields_of_a_stranger(string kind)
    {
        foreach (var address in new[] { "/ingresar", "/recuperar", "/activar/reenviar", "/registro" })
        {
            var stranger = Portal.Visitor();
            await stranger.Opens(address);
            await EachField(stranger, Texts[kind], kind);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_the_fields_of_the_registration(string kind)
    {
        var stranger = Portal.Visitor();
        await stranger.GivesDocument(Steps.NotOnRecord);
        await EachField(stranger, Texts[kind], kind);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_the_fields_of_a_person_who_is_in(string kind)
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.SignsIn();
        await ana.Posts(ana.Page.Form().With("app", Texts[kind]));
        ((int)ana.Page.Status).ShouldBeLessThan(500);
        (ana.Page.Errors.Count + (kind == "null byte" ? 1 : 0)).ShouldBe(1);
        foreach (var address in new[] { "/cuenta/contrasena", "/cuenta/correo", "/cuenta/telefono", "/cuenta/cerrar", "/cuenta/correccion" })
        {
            await ana.Opens(address);
            await EachField(ana, Texts[kind], kind);
        }

        await ana.AsksForReset();
        await ana.Opens(await Portal.LinkTo(ana.Email, "/restablecer"));
        await EachField(ana, Texts[kind], kind);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_an_address_and_in_a_cookie(string kind)
    {
        var text = Uri.EscapeDataString(Texts[kind].Length > 4000 ? Texts[kind][..2000] : Texts[kind]);
        foreach (var address in new[]
        {
            "/activar?t=", "/restablecer?t=", "/no-fui-yo?t=", "/no-fui-yo/cambio?t=", "/cuenta/correo/confirmar?t=", "/registro?r=", "/registro/datos?r=", "/registro/confirmar?r=", "/registro/listo?r=",
            "/ingresar?regreso=", "/inicio?solicitada=", "/verificacion/preguntas?intento=", "/pqrsf?asunto=", "/estado/", "/",
        })
        {
            // In a path the server itself refuses a null byte before any page is asked.
            if (kind == "null byte" && !address.Contains('?'))
                continue;
            var page = await Portal.Visitor().Opens(address + text);
            ((int)page.Status).ShouldBeLessThan(500, address + kind);
            page.Heading.ShouldNotBeEmpty();
            page.Dom.QuerySelectorAll("script:not([src]), [onfocus]").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_text_at_all()
    {
        // A lone surrogate, a cut-off letter and an impossible byte, as a form would carry them.
        foreach (var bytes in new[] { "%ED%A0%80", "%C3", "%FF%FE" })
            foreach (var address in new[] { "/ingresar", "/recuperar", "/registro", "/activar/reenviar" })
            {
                var stranger = Portal.Visitor();
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
        var stranger = Portal.Visitor();
        await stranger.Opens("/ingresar");
        var token = ("__RequestVerificationToken", stranger.Page.ValueOf("__RequestVerificationToken")!);

        await stranger.Posts(new Uri("/ingresar", UriKind.Relative), [.. Enumerable.Range(0, 3000).Select(i => ($"x{i}", "y")), token]);
        stranger.Page.Status.ShouldBe(HttpStatusCode.BadRequest);
        stranger.Page.Heading.ShouldNotBeEmpty();
        await stranger.Posts(new Uri("/ingresar", UriKind.Relative), [("Form.Name", new string('x', 5_000_000)), token]);
        stranger.Page.Status.ShouldBe(HttpStatusCode.BadRequest);
        stranger.Page.Heading.ShouldNotBeEmpty();
    }

    /// <summary>Types the text into one field after the other. The other fields stay as they are: the page stands or says what to mend.</summary>
    private static async Task EachField(Visitor who, string text, string kind)
    {
        var start = who.Page;
        foreach (var field in start.Form().Fields)
        {
            await who.Posts(start.Form().With(field, text));
            var where = $"{start.Path} {field} {kind}";
            if (text.Contains('\0'))
            {
                // No keyboard types it: the server refuses the form as a whole, with a page.
                who.Page.Status.ShouldBe(HttpStatusCode.BadRequest, where);
                who.Page.Heading.ShouldNotBeEmpty(where);
                continue;
            }

            who.Page.Status.ShouldBe(HttpStatusCode.OK, where);
            who.Page.Errors.ShouldNotBeEmpty(where);
            who.Page.Dom.QuerySelectorAll("script:not([src]), [onfocus]").ShouldBeEmpty(where);
            if (IsShortText(start, field))
                Kept(who.Page, field, text, where);
            // Signing in says the same of every wrong address, well formed or not.
            if (!IsFine(field, kind) && (start.Path != "/ingresar" || text.Length > 1000))
                SaysBeside(who.Page, field, where);
        }
    }

    private static bool IsShortText(Page page, string field) =>
        page.Dom.QuerySelector($"input[name='{field}']")?.GetAttribute("type") is null or "text" or "email" or "tel";

    /// <summary>What is typed stays, but for what an attribute of HTML cannot hold: a line break and a null byte.</summary>
    private static void Kept(Page page, string field, string text, string where)
    {
        if (page.Dom.QuerySelector($"input[name='{field}']") is not null && !text.Contains('\0') && !text.Contains('\r'))
            page.ValueOf(field).ShouldBe(text, where);
    }

    // A password may hold anything (beside it stands the confirmation that differs); a name and a free text may hold signs.
    private static bool IsFine(string field, string kind) => field is "Form.Password" or "Form.CurrentPassword" or "Form.Remember"
        || (field is "Form.What" or "Form.Explanation" || field.Contains("Name", StringComparison.Ordinal) || field.Contains("Surname", StringComparison.Ordinal))
            && kind is "sql" or "script" or "attribute" or "template";

    private static void SaysBeside(Page page, string field, string where)
    {
        var box = field["Form.".Length..].Split('.')[0];
        page.ErrorAt(box).ShouldNotBeNullOrEmpty(where);
    }
}
