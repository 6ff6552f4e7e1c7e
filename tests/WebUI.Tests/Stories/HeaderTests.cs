using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

public sealed class HeaderTests(SharedPortal shared) : SharedStory(shared)
{
    public static TheoryData<string> Pages => [.. AllPages.Open, "/no-hay-tal-pagina"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_tells_the_browser_to_run_keep_and_tell_nothing(string address)
    {
        var page = await Portal.Visitor().Opens(address);

        var policy = page.Header("Content-Security-Policy").ShouldNotBeNull();
        policy.ShouldNotContain("unsafe");
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain("form-action 'self'");
        page.Header("X-Content-Type-Options").ShouldBe("nosniff");
        page.Header("Referrer-Policy").ShouldBe("no-referrer");
        page.Header("Cache-Control").ShouldBe("no-store");
        page.Header("Server").ShouldBeNull();
        page.Dom.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onload]").ShouldBeEmpty();
        page.Forms.ShouldAllBe(f => f.Method != "post" || f.QuerySelector("[name=__RequestVerificationToken]") != null);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_says_in_its_title_what_its_heading_says_before_whose_it_is(string address)
    {
        var page = await Portal.Visitor().Opens(address);

        var heading = page.Path == "/" ? "Le damos la bienvenida" : page.Heading;
        page.Dom.Title.ShouldNotBeNull().ShouldMatch($"^(Error: )?{Regex.Escape(heading)} - .*\\S");
    }

    [Fact]
    public void The_list_of_pages_is_that_of_the_running_portal()
    {
        var running = Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => $"/{e.RoutePattern.RawText!.TrimStart('/')}")
            .Where(a => !a.Contains('{', StringComparison.Ordinal)).Distinct().ToArray();

        running.Length.ShouldBeGreaterThan(30);
        // The last two are other addresses of the page of an error, which is among them.
        running.Except(AllPages.Open).ShouldBe(["/contrasena/fortaleza", "/idioma", "/salir", "/gestion/idioma", "/gestion/salir", "/error", "/no-encontrado"], ignoreOrder: true);
    }

    [Fact]
    public async Task Every_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.Opens("/ingresar");
        var form = ana.Page.Form().With("Form.Name", ana.Email).With("Form.Password", ana.Password);
        var signIn = await ana.Asks(Visitor.Post(form.Address, form.Values));
        var fresh = await Portal.Visitor().Asks(new HttpRequestMessage(HttpMethod.Get, "/ingresar"));
        var language = await Portal.Visitor().Opens("/ayuda");
        var chosen = await LanguageChoice();

        string[] cookies = [.. Set(signIn), .. Set(fresh), .. Set(chosen)];
        foreach (var name in new[] { "ventanilla=", "ventanilla.form=", "idioma=" })
            cookies.ShouldContain(c => c.StartsWith(name, StringComparison.Ordinal));
        cookies.ShouldAllBe(c => c.Contains("httponly", StringComparison.OrdinalIgnoreCase));
        cookies.ShouldAllBe(c => c.Contains("samesite=lax", StringComparison.OrdinalIgnoreCase) || c.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase));
        language.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/ingresar")]
    [InlineData("/ingresar/codigo")]
    [InlineData("/recuperar")]
    [InlineData("/registro")]
    [InlineData("/registro/datos")]
    [InlineData("/registro/confirmar")]
    [InlineData("/activar")]
    [InlineData("/activar/reenviar")]
    [InlineData("/restablecer")]
    [InlineData("/verificacion")]
    [InlineData("/verificacion/preguntas")]
    [InlineData("/no-fui-yo")]
    [InlineData("/idioma")]
    [InlineData("/contrasena/fortaleza")]
    public async Task A_post_without_the_forms_token_is_refused_with_a_page(string address)
    {
        var page = await Portal.Visitor().Posts(new Uri(address, UriKind.Relative), [("Form.Email", "ana@correo.example"), ("language", "en")]);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Heading.ShouldNotBeEmpty();
        page.Dom.QuerySelector("nav.doors").ShouldNotBeNull();
        page.Header("Content-Security-Policy").ShouldNotBeNull();
    }

    [Fact]
    public async Task Another_browsers_token_is_refused_too()
    {
        var mine = Portal.Visitor();
        await mine.Opens("/recuperar");
        var other = Portal.Visitor();
        await other.Opens("/recuperar");

        (await other.Posts(mine.Page.Form().With("Form.Email", mine.Email))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<HttpResponseMessage> LanguageChoice()
    {
        var who = Portal.Visitor();
        await who.Opens("/ayuda");
        var form = who.Page.Form("/idioma");
        return await who.Asks(Visitor.Post(form.Address, form.Values));
    }

    private static IEnumerable<string> Set(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];
}
