using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The mobile application is entered with the account, in the browser and by its pages (decision 77).</summary>
public sealed class ConnectionStories(SharedPortal shared) : SharedStory(shared)
{
    private static string Error(HttpResponseMessage said) => QueryHelpers.ParseQuery(said.Headers.Location!.Query)["error"].ToString();

    private async Task<(Visitor Ana, ConnectedApplication Phone)> In()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
        return (ana, ConnectedApplication.OnPhone(Portal, ana.Address));
    }

    [Fact]
    public async Task Ana_signs_in_on_the_page_says_yes_and_the_application_knows_her_and_nothing_more()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        var phone = ConnectedApplication.OnPhone(Portal, ana.Address);

        (await ana.Opens(phone.Asks())).Path.ShouldBe("/ingresar");
        ana.Page.Text.ShouldContain("Ingrese para entrar a Hanna Móvil.");
        await ana.Posts(ana.Page.Form("/ingresar").With("Form.Name", ana.Email).With("Form.Password", ana.Password));
        ana.Page.Path.ShouldBe("/conectar/autorizar");
        ana.Page.Heading.ShouldBe("Entrar a Hanna Móvil");
        ana.Page.Text.ShouldContain("Va a entrar como Ana Pérez.");
        ana.Page.Header("Content-Security-Policy")!.ShouldContain("form-action 'self' example.hanna.movil:;");
        var got = await phone.Fetches(await phone.GetsCode(ana));

        got.Status.ShouldBe(HttpStatusCode.OK, got.Body);
        got.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        got.Json.GetProperty("expires_in").GetInt32().ShouldBeInRange(290, 300);
        var identity = Claims(phone.IdToken!);
        identity.GetProperty("name").GetString().ShouldBe("Ana Pérez");
        identity.GetProperty("email").GetString().ShouldBe(ana.Email);
        identity.GetProperty("nonce").GetString().ShouldBe(phone.Nonce);
        identity.EnumerateObject().Select(p => p.Name).Order().ShouldBe(
            ["at_hash", "aud", "auth_time", "azp", "email", "email_verified", "exp", "iat", "iss", "locale", "name", "nonce", "oi_au_id", "sub"]);
        identity.GetRawText().ShouldNotContain(ana.Document);
        var told = await phone.Gets("/conectar/usuario");
        told.Json.EnumerateObject().Select(p => p.Name).Order().ShouldBe(["email", "email_verified", "locale", "name", "sub"]);
        told.Text("sub").ShouldBe(identity.GetProperty("sub").GetString());
        var account = await phone.Gets("/api/v1/cuenta");
        account.Status.ShouldBe(HttpStatusCode.OK, account.Body);
        account.Text("correo").ShouldBe(ana.Email);
        account.Text("nombre").ShouldBe("Ana Pérez");
        account.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await ana.Opens("/cuenta/sesiones")).Text.ShouldContain("Aplicación móvil Hanna Móvil");
    }

    /// <summary>Whoever may name an address gets what is meant for another: then nothing is sent anywhere.</summary>
    [Theory]
    [InlineData("redirect_uri", "https://evil.example/ingreso")]
    [InlineData("redirect_uri", "example.hanna.movil:/ingreso/otro")]
    [InlineData("redirect_uri", "http://127.0.0.1.evil.example/ingreso")]
    [InlineData("client_id", "otra")]
    [InlineData("client_id", "")]
    public async Task A_foreign_address_or_client_gets_a_page_and_no_redirect(string name, string value)
    {
        var (ana, phone) = await In();

        var page = await ana.Opens(phone.Asks((name, value)));

        (page.Status, page.Redirected).ShouldBe((HttpStatusCode.BadRequest, false));
        page.Heading.ShouldBe("La aplicación no pudo abrir el ingreso");
    }

    /// <summary>Whatever an application puts into its request, the button that is pressed is the answer; and two answers are none.</summary>
    [Theory, InlineData("decision"), InlineData("Decision"), InlineData("DECISION")]
    public async Task An_application_does_not_answer_for_the_person(string name)
    {
        var (ana, phone) = await In();
        await ana.Opens(phone.Asks((name, "si")));

        Error(await ConnectedApplication.Posted(ana, "no")).ShouldBe("access_denied");
        Error(await ConnectedApplication.Posted(ana, "si", ("Decision", "no"))).ShouldBe("access_denied");
    }

    /// <summary>What the page asks for first cannot be left out by posting its form at once.</summary>
    [Theory]
    [InlineData("prompt", "login", "/ingresar")]
    [InlineData("max_age", "0", "/ingresar")]
    [InlineData("prompt", "none", "interaction_required")]
    [InlineData("max_age", "9223372036854775807", "code=")]
    [InlineData("max_age", "300000000000", "code=")]
    public async Task What_an_application_wants_first_is_wanted_of_the_answer_too(string name, string value, string leadsTo)
    {
        var (ana, phone) = await In();
        (await ana.Opens(phone.Asks())).Path.ShouldBe("/conectar/autorizar");

        (await ConnectedApplication.Posted(ana, "si", (name, value))).Headers.Location!.ToString().ShouldContain(leadsTo);
    }

    [Fact]
    public async Task A_password_that_was_given_too_long_ago_is_asked_for_whatever_the_form_says()
    {
        var (ana, phone) = await In();
        await Portal.Database.Scalar<object>($"""UPDATE sessions SET "StartedAt" = "StartedAt" - interval '11 minutes' WHERE "AccountId" = '{await IdOf(ana)}'""");
        await ana.Opens(phone.Asks());

        var answer = await ConnectedApplication.Posted(ana, "si", ("max_age", "600"));

        answer.Headers.Location!.ToString().ShouldStartWith("/conectar/autorizar?");
        (await ana.Opens(answer.Headers.Location!.ToString())).Path.ShouldBe("/ingresar");
    }

    /// <summary>RFC 8252, 7.3: the port of the device itself is the one that is free.</summary>
    [Fact]
    public async Task The_device_itself_may_listen_at_any_port()
    {
        var (ana, phone) = await In();

        (await ana.Opens(phone.Asks(("redirect_uri", "http://127.0.0.1:51004/ingreso")))).Header("Content-Security-Policy")!.ShouldContain("form-action 'self' http://127.0.0.1:51004;");

        (await phone.Asked(ana)).ToString().ShouldStartWith("http://127.0.0.1:51004/ingreso?code=");
    }

    [Theory]
    [InlineData("code_challenge", "")]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("response_type", "token")]
    [InlineData("response_mode", "form_post")]
    [InlineData("scope", "openid gestion")]
    public async Task What_is_asked_in_another_way_than_ours_gets_a_page_and_no_code(string name, string value)
    {
        var (ana, phone) = await In();
        (string, string)[] over = name == "code_challenge" ? [(name, value), ("code_challenge_method", "")] : [(name, value)];

        var page = await ana.Opens(phone.Asks(over));

        (page.Status, page.Redirected, page.Heading).ShouldBe((HttpStatusCode.BadRequest, false, "La aplicación no pudo abrir el ingreso"));
    }

    [Fact]
    public async Task Whoever_asks_silently_is_told_why_not_and_a_password_can_be_wanted_anew()
    {
        var (ana, phone) = await In();
        Error(await ana.Asks(new HttpRequestMessage(HttpMethod.Get, phone.Asks(("prompt", "none"))))).ShouldBe("interaction_required");
        Error(await Portal.Visitor().Asks(new HttpRequestMessage(HttpMethod.Get, phone.Asks(("prompt", "none"))))).ShouldBe("login_required");
        (await phone.Asked(ana, "no")).Query.ShouldContain("error=access_denied");

        (await ana.Opens(phone.Asks(("prompt", "login")))).Path.ShouldBe("/ingresar");
        await ana.Posts(ana.Page.Form("/ingresar").With("Form.Name", ana.Email).With("Form.Password", ana.Password));

        ana.Page.Path.ShouldBe("/conectar/autorizar");
        (await ana.Opens(phone.Asks(("max_age", "600")))).Path.ShouldBe("/conectar/autorizar");
        await Portal.Database.Scalar<object>($"""UPDATE sessions SET "StartedAt" = "StartedAt" - interval '11 minutes' WHERE "AccountId" = '{await IdOf(ana)}'""");
        (await ana.Opens(phone.Asks(("max_age", "600")))).Path.ShouldBe("/ingresar");
    }

    /// <summary>A stranger's page can make a browser post; what it gets is the question, and no code.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("nada")]
    public async Task A_yes_that_our_page_did_not_ask_for_is_asked_again(string token)
    {
        var (ana, phone) = await In();
        await ana.Opens(phone.Asks());
        var form = ana.Page.Form("/conectar/autorizar");

        var answer = await ana.Asks(Visitor.Post(form.Address, [.. form.Values.Where(v => !v.Name.StartsWith("__", StringComparison.Ordinal)), ("__RequestVerificationToken", token)]));

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldStartWith("/conectar/autorizar?client_id=hanna-movil&");
        (await ana.Opens(answer.Headers.Location!.ToString())).Heading.ShouldBe("Entrar a Hanna Móvil");
        (await Portal.Count("audit_entries", $"\"Action\" = 'authorize_app' AND \"ActorId\" = '{await IdOf(ana)}'")).ShouldBe(0);
        await phone.Enters(ana);
    }

    [Fact]
    public async Task Another_proof_than_the_one_that_was_promised_gets_nothing()
    {
        var (ana, phone) = await In();
        var code = await phone.GetsCode(ana);

        var refused = await phone.Fetches(code, ("code_verifier", new string('a', 43)));

        (refused.Status, refused.Text("error")).ShouldBe((HttpStatusCode.BadRequest, "invalid_grant"));
        (await phone.Fetches(code, ("code_verifier", ""))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await phone.Fetches(code, ("redirect_uri", "http://127.0.0.1/ingreso"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_sign_in_whose_tokens_nobody_fetches_is_over_soon()
    {
        var (ana, phone) = await In();
        var code = await phone.GetsCode(ana);
        (await Portal.Count("sessions", $"\"App\" = 'hanna-movil' AND \"AccountId\" = '{await IdOf(ana)}' AND \"ExpiresAt\" <= \"StartedAt\" + interval '5 minutes'")).ShouldBe(1);

        await Portal.Database.Scalar<object>($"""UPDATE sessions SET "ExpiresAt" = now() - interval '1 second' WHERE "App" IS NOT NULL AND "AccountId" = '{await IdOf(ana)}'""");

        (await phone.Fetches(code)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Whoever_has_not_opened_the_link_gets_where_the_web_leads_and_no_code()
    {
        var ana = Somebody();
        await ana.Registers(ana.Document);
        var phone = ConnectedApplication.OnPhone(Portal, ana.Address);

        await ana.SignsIn(address: "/ingresar?regreso=" + Uri.EscapeDataString(phone.Asks()));

        ana.Page.Path.ShouldBe("/activar/reenviar");
        (await ana.Opens(phone.Asks())).Path.ShouldBe("/ingresar");
    }

    /// <summary>Security test 18: it is the page that everybody signs in by.</summary>
    [Fact]
    public async Task Wrong_passwords_on_the_way_of_the_application_lock_the_account_for_the_web_too()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        var phone = ConnectedApplication.OnPhone(Portal, ana.Address);
        for (var i = 0; i < 5; i++)
            await ana.SignsIn("no es esta clave", "/ingresar?regreso=" + Uri.EscapeDataString(phone.Asks()));

        (await ana.SignsIn()).Path.ShouldBe("/ingresar");
        (await ana.Opens(phone.Asks())).Path.ShouldBe("/ingresar");
    }

    [Fact]
    public async Task The_second_factor_is_asked_on_the_way()
    {
        var (ana, phone) = await In();
        var codes = await ana.EnablesFactor();
        await ana.SignsOut();

        await ana.SignsIn(address: "/ingresar?regreso=" + Uri.EscapeDataString(phone.Asks()));
        ana.Page.Path.ShouldBe("/ingresar/codigo");
        await ana.Fills(("Code", codes.Code()));

        ana.Page.Path.ShouldBe("/conectar/autorizar");
        await phone.Enters(ana);
    }

    /// <summary>An application that checks what it was told finds it right, whichever node it asks.</summary>
    [Fact]
    public async Task The_identity_is_signed_by_a_key_that_every_node_tells()
    {
        var (ana, phone) = await In();
        await phone.Enters(ana);
        await using var other = Portal.WithWebHostBuilder(_ => { });
        using var node = other.CreateDefaultClient(new Uri(RunningPortal.Base));
        node.DefaultRequestHeaders.Add(Visitor.AddressHeader, "192.0.2.90");

        foreach (var keys in new[] { (await phone.Gets("/.well-known/jwks")).Body, await node.GetStringAsync("/.well-known/jwks") })
        {
            var key = JsonDocument.Parse(keys).RootElement.GetProperty("keys").EnumerateArray().ShouldHaveSingleItem();
            using var rsa = RSA.Create(new RSAParameters
            {
                Modulus = WebEncoders.Base64UrlDecode(key.GetProperty("n").GetString()!), Exponent = WebEncoders.Base64UrlDecode(key.GetProperty("e").GetString()!),
            });
            var parts = phone.IdToken!.Split('.');
            rsa.VerifyData(Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]), WebEncoders.Base64UrlDecode(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).ShouldBeTrue();
        }

        var told = (await phone.Gets("/.well-known/openid-configuration")).Json;
        told.GetProperty("issuer").GetString().ShouldBe(RunningPortal.Base + "/");
        told.GetProperty("code_challenge_methods_supported").EnumerateArray().Select(m => m.GetString()).ShouldBe(["S256"]);
        told.GetProperty("response_modes_supported").EnumerateArray().Select(m => m.GetString()).ShouldBe(["query"]);
        told.GetProperty("grant_types_supported").EnumerateArray().Select(m => m.GetString()).ShouldBe(["authorization_code", "refresh_token"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_cookie_opens_no_address_of_programs_and_a_token_no_page()
    {
        var (ana, phone) = await In();
        await phone.Enters(ana);

        var cookie = await ana.Asks(new HttpRequestMessage(HttpMethod.Get, "/api/v1/cuenta"));
        var page = await phone.Gets("/inicio");

        cookie.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        cookie.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await ana.Asks(new HttpRequestMessage(HttpMethod.Get, "/conectar/usuario"))).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        page.Status.ShouldBe(HttpStatusCode.Found);
        page.Answer.Headers.Location!.ToString().ShouldContain("/ingresar");
        (await phone.Gets("/api/v1/cuenta", "nada")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>Neither in the log nor in the trail, and the rows hold none either.</summary>
    [Fact]
    public async Task No_code_and_no_token_is_written_down_anywhere()
    {
        var (ana, phone) = await In();
        var code = await phone.GetsCode(ana);
        (await phone.Fetches(code)).Status.ShouldBe(HttpStatusCode.OK);
        var first = phone.RefreshToken!;
        (await phone.Refreshes()).Status.ShouldBe(HttpStatusCode.OK);
        await phone.Gets("/api/v1/casos/2026-000001");

        string[] secrets = [code, phone.AccessToken!, phone.RefreshToken!, first, phone.IdToken!, phone.Verifier, phone.State];
        foreach (var secret in secrets)
            Portal.Log.Lines.ShouldNotContain(l => l.Contains(secret, StringComparison.Ordinal));
        foreach (var secret in secrets)
            (await Portal.Count("connection_tokens t", $"strpos(t::text, '{secret}') > 0")).ShouldBe(0);
        (await Portal.Count("connection_tokens t", $"strpos(t::text, '{ana.Email}') > 0")).ShouldBe(0);
        (await Portal.Count("audit_entries", $"\"Action\" = 'authorize_app' AND \"Outcome\" = 'done' AND \"SubjectId\" = 'hanna-movil' AND \"ActorId\" = '{await IdOf(ana)}'")).ShouldBe(1);
    }

    private Task<Guid> IdOf(Visitor who) => Portal.Database.Scalar<Guid>($"SELECT \"Id\" FROM accounts WHERE \"Email\" = '{who.Email}'")!;

    private static JsonElement Claims(string token) => JsonDocument.Parse(Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token.Split('.')[1]))).RootElement;
}
