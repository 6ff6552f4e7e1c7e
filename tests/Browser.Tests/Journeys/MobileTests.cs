using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Looks;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Testing;
using Xunit;

namespace Ventanilla.Browser.Tests.Journeys;

/// <summary>An application is entered in a real browser, which asks the page's policy where its form may lead: to the device itself, and to a scheme of the
/// application's own.</summary>
public sealed class MobileTests(PortalFixture house) : IClassFixture<PortalFixture>
{
    private readonly string _verifier = Base64(RandomNumberGenerator.GetBytes(32));

    private string Asks(string client, string back, string scope) => $"/conectar/autorizar?client_id={client}&redirect_uri={Uri.EscapeDataString(back)}&response_type=code"
        + $"&scope={Uri.EscapeDataString(scope)}&state=abc&code_challenge={Base64(SHA256.HashData(Encoding.ASCII.GetBytes(_verifier)))}&code_challenge_method=S256";

    [Theory, InlineData("es", 390, true), InlineData("en", 1280, true), InlineData("es", 390, false)]
    public async Task Lucia_enters_the_application_and_it_asks_for_her_account(string language, int width, bool scripts)
    {
        var lucia = house.Stranger();
        await using var visitor = await house.Visit(new(language, width, scripts));
        await visitor.Registers(lucia);
        await visitor.Activates(lucia, house.Mailbox);
        using var device = new HttpListener();
        var back = $"http://127.0.0.1:{OwnProcess.FreePort()}/ingreso";
        device.Prefixes.Add(back[..back.LastIndexOf('/')] + "/");
        device.Start();
        visitor.Forgives(back);
        var arriving = device.GetContextAsync();

        await visitor.Opens(Asks("hanna-movil", back, "openid profile email offline_access api"));
        await visitor.ShouldHaveTitle("SignIn.sign_in.heading");
        await visitor.Field("SignIn.Email").FillAsync(lucia.Email);
        await visitor.Field("Password").FillAsync(lucia.Password);
        await visitor.Button("SignIn.sign_in.submit").ClickAsync();
        await visitor.ShouldReadPlainly(visitor.Words["Connections.enter.mobile_sees", language == "es" ? "Hanna Móvil" : "Hanna Mobile"]);
        // The press is over when the application has answered the browser.
        var pressing = visitor.Button("Connections.enter.continue").ClickAsync();

        var arrived = await arriving.WaitAsync(TimeSpan.FromSeconds(30));
        arrived.Response.Close();
        await pressing;
        arrived.Request.QueryString["state"].ShouldBe("abc");
        using var http = new HttpClient { BaseAddress = house.Portal.Address };
        var said = await http.PostAsync("/conectar/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["client_id"] = "hanna-movil", ["code"] = arrived.Request.QueryString["code"]!, ["redirect_uri"] = back, ["code_verifier"] = _verifier,
        }));
        said.StatusCode.ShouldBe(HttpStatusCode.OK, await said.Content.ReadAsStringAsync());
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", JsonDocument.Parse(await said.Content.ReadAsStringAsync()).RootElement.GetProperty("access_token").GetString());
        (await http.GetStringAsync("/api/v1/cuenta")).ShouldContain(lucia.Email);
    }

    /// <summary>No application listens here: that the browser set out for it is what its policy allowed.</summary>
    [Fact]
    public async Task The_browser_hands_over_to_a_scheme_of_the_applications_own()
    {
        var lucia = house.Stranger();
        await using var visitor = await house.Visit();
        await visitor.Registers(lucia);
        await visitor.Activates(lucia, house.Mailbox);
        await visitor.SignsIn(lucia);
        visitor.Forgives("example.hanna.movil");
        await visitor.Opens(Asks("hanna-movil", "example.hanna.movil:/ingreso", "openid offline_access api"));

        var left = visitor.Page.WaitForRequestAsync(r => r.Url.StartsWith("example.hanna.movil:", StringComparison.Ordinal));
        await visitor.Button("Connections.enter.continue").ClickAsync();

        (await left).Url.ShouldContain("code=");
        visitor.Complaints.ShouldNotContain(c => c.Contains("form-action", StringComparison.Ordinal));
    }

    [Theory, InlineData("es"), InlineData("en")]
    public async Task What_a_person_is_asked_can_be_read_by_everybody(string language)
    {
        var (look, lucia) = (new Appearance(), house.Stranger());
        await using var visitor = await house.Visit(new(language));
        visitor.Expected.Add(400);
        await visitor.Registers(lucia);
        await visitor.Activates(lucia, house.Mailbox);
        await visitor.SignsIn(lucia);

        await visitor.Opens(Asks("hanna-movil", "example.hanna.movil:/ingreso", "openid offline_access api"));
        await visitor.ShouldRead("Connections.enter.ends");
        await look.Of(visitor, "connection-mobile");
        await visitor.Opens(Asks("subsidio", "https://subsidio.hanna.example/signin-oidc", "openid email"));
        await visitor.ShouldRead("Connections.closed.ask");
        await look.Of(visitor, "connection-closed");
        await visitor.Opens("/conectar/salir?client_id=subsidio&post_logout_redirect_uri=https%3A%2F%2Fsubsidio.hanna.example%2F");
        await visitor.ShouldRead("Connections.leave.lead");
        await look.Of(visitor, "connection-leave");
        await visitor.Opens(Asks("subsidio", "https://evil.example/", "openid"));
        await visitor.ShouldHaveTitle("Portal.status.app_refused_title");
        await look.Of(visitor, "connection-refused");
        look.Accept(states: 4);
    }

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
