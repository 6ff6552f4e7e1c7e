using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Security test 21: what must be safe on the way follows from the configured address, whatever a request says of itself.</summary>
public sealed class PublicAddressTests
{
    private const string Https = "https://portal.example";

    private static Task<RunningPortal> InProduction(params (string, string)[] settings) => RunningPortal.Open(
        [("environment", "Production"), ("BaseUrl", Https), ("AllowedHosts", ""), ("Policy:Password:Iterations", "220000"), .. settings]);

    private static HttpRequestMessage To(string address, HttpMethod? method = null, string from = "192.0.2.7", params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, address) { Headers = { { Visitor.AddressHeader, from } } };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return request;
    }

    private static string[] Cookies(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : [];

    [Fact]
    public async Task A_request_in_the_clear_gets_the_way_to_https_and_no_cookie()
    {
        await using var portal = await InProduction();
        using var http = portal.CreateDefaultClient();

        var page = await http.SendAsync(To("http://portal.example/ingresar?regreso=%2Finicio"));
        var post = await http.SendAsync(To("http://portal.example/ingresar", HttpMethod.Post));
        // A proxy that nobody named says that the person came by https.
        var stranger = await http.SendAsync(To("http://portal.example/ingresar", from: "127.0.0.1", headers: ("X-Forwarded-Proto", "https")));

        (page.StatusCode, page.Headers.Location!.AbsoluteUri).ShouldBe((HttpStatusCode.PermanentRedirect, $"{Https}/ingresar?regreso=%2Finicio"));
        (post.StatusCode, post.Headers.Location!.AbsoluteUri).ShouldBe((HttpStatusCode.SeeOther, $"{Https}/ingresar"));
        stranger.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await http.SendAsync(To("http://portal.example//otro.example/x"))).Headers.Location!.OriginalString.ShouldBe($"{Https}//otro.example/x");
        new[] { page, post, stranger }.SelectMany(Cookies).ShouldBeEmpty();
        (await http.SendAsync(To("http://portal.example/salud"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        portal.Log.Lines.Count(l => l.Contains("name it in Proxies", StringComparison.Ordinal)).ShouldBe(1);
        portal.Log.Lines.ShouldAllBe(l => !l.Contains("192.0.2.7", StringComparison.Ordinal), "it may be a person's");
    }

    [Fact]
    public async Task A_proxy_that_nobody_named_is_told_by_its_address()
    {
        await using var portal = await InProduction();
        using var http = portal.CreateDefaultClient();

        await http.SendAsync(To("http://portal.example/ingresar", from: "::ffff:10.1.2.3"));

        portal.Log.Lines.ShouldContain(l => l.StartsWith("A request came in the clear, from ::ffff:10.1.2.3,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Over_https_every_cookie_is_secure_and_of_this_host_alone_and_browsers_are_told_to_stay()
    {
        await using var portal = await InProduction();
        using var http = portal.CreateDefaultClient();

        var signIn = await http.SendAsync(To($"{Https}/ingresar"));
        var registration = await http.SendAsync(To($"{Https}/restablecer?t={new string('a', 43)}"));

        var staff = await http.SendAsync(To($"{Https}/gestion/entrar"));
        var invitation = await http.SendAsync(To($"{Https}/gestion/invitacion?t={new string('a', 43)}"));
        var session = portal.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("staff").Cookie;

        string[] cookies = [.. Cookies(signIn), .. Cookies(registration), .. Cookies(staff), .. Cookies(invitation)];
        (session.Name, session.SecurePolicy, session.HttpOnly, session.Path).ShouldBe(("__Host-ventanilla-gestion", CookieSecurePolicy.Always, true, "/"));
        cookies.Length.ShouldBeGreaterThanOrEqualTo(4);
        cookies.ShouldAllBe(c => c.StartsWith("__Host-", StringComparison.Ordinal) && c.Contains("; secure", StringComparison.OrdinalIgnoreCase)
            && c.Contains("; path=/", StringComparison.OrdinalIgnoreCase) && !c.Contains("domain=", StringComparison.OrdinalIgnoreCase));
        signIn.Headers.GetValues("Strict-Transport-Security").Single().ShouldStartWith("max-age=31536000");
    }

    [Theory]
    [InlineData("10.1.0.0/16, 10.2.0.9", "203.0.113.7, 10.2.0.9", "203.0.113.7")]
    [InlineData("10.1.2.3", "203.0.113.7, 198.51.100.1", "198.51.100.1")]
    public async Task The_word_of_named_proxies_is_taken_over_as_many_hops_as_are_ours(string proxies, string forwarded, string client)
    {
        await using var portal = await InProduction(("Proxies", proxies));
        using var http = portal.CreateDefaultClient();

        var answer = await http.SendAsync(To("http://portal.example/ingresar", from: "10.1.2.3", headers: [("X-Forwarded-Proto", "https, https"), ("X-Forwarded-For", forwarded)]));
        var page = new Page(answer, new Uri($"{Https}/ingresar"), await answer.Content.ReadAsStringAsync(), redirected: false);
        var form = page.Form("/ingresar").With("Form.Name", "nadie@correo.example").With("Form.Password", "no es esta frase");
        var post = Visitor.Post(new Uri("http://portal.example/ingresar"), form.Values);
        post.Headers.Add(Visitor.AddressHeader, "10.1.2.3");
        post.Headers.Add("X-Forwarded-Proto", "https, https");
        post.Headers.Add("X-Forwarded-For", forwarded);
        post.Headers.Add("Cookie", Cookies(answer).Single().Split(';')[0]);

        (await http.SendAsync(post)).Headers.Location!.ToString().ShouldStartWith("/ingresar?f=");
        (await portal.Database.Scalar<string>("""SELECT "Address" FROM audit_entries WHERE "Action" = 'sign_in'""")).ShouldBe(client);
    }

    [Theory]
    [InlineData("BaseUrl", "http://portal.example", "BaseUrl begins with http://")]
    [InlineData("BaseUrl", "https://portal.example/clientes", "the portal answers at the root of it, not at /clientes")]
    [InlineData("BaseUrl", "ftp://portal.example", "BaseUrl must be the public address")]
    [InlineData("Proxies", "10.1", "Proxies: '10.1' is neither an address")]
    [InlineData("Proxies", "10.0.0.0/8, proxy.interno", "Proxies: 'proxy.interno' is neither an address")]
    [InlineData("Smtp__Port", "abc", "Smtp:Port")]
    [InlineData("Database__Provider", "Oracle", "Database:Provider is 'Oracle'")]
    [InlineData("Telemetry__Endpoint", "collector:4318", "Telemetry:Endpoint is 'collector:4318'")]
    [InlineData("Telemetry__Protocol", "udp", "Telemetry:Protocol is 'udp'")]
    [InlineData("Telemetry__Traces", "10", "Telemetry:Traces is '10'")]
    public async Task What_contradicts_it_stops_the_start(string name, string value, string said)
    {
        Dictionary<string, string> settings = new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production", ["BaseUrl"] = Https, ["Policy__Password__Iterations"] = "220000", [name] = value,
        };
        var start = await Record.ExceptionAsync(async () =>
        {
            await using var portal = await PortalProcess.Start([.. settings.Select(s => (s.Key, s.Value))]);
        });

        start.ShouldBeOfType<InvalidOperationException>().Message.ShouldContain(said);
        start.Message.ShouldNotContain("Unhandled");
    }
}
