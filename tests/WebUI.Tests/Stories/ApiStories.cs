using System.Net;
using System.Net.Http.Json;
using System.Text;
using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>What the mobile application does with the account, by the messages of the pages and under their rules (docs/api.md).</summary>
public sealed class ApiStories(SharedPortal shared) : SharedStory(shared)
{
    private static readonly (HttpMethod Method, string Address)[] Addresses =
    [
        (HttpMethod.Get, "/api/v1/cuenta"), (HttpMethod.Get, "/api/v1/casos"), (HttpMethod.Get, "/api/v1/casos/2026-000001"), (HttpMethod.Post, "/api/v1/casos"),
        (HttpMethod.Get, "/api/v1/aplicaciones"), (HttpMethod.Post, "/api/v1/aplicaciones/credito"), (HttpMethod.Get, "/api/v1/sesiones"),
        (HttpMethod.Delete, "/api/v1/sesiones/0197c0de-0000-7000-8000-000000000000"), (HttpMethod.Delete, "/api/v1/sesiones/actual"),
    ];

    private async Task<(Visitor Ana, ConnectedApplication Phone)> Entered()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
        var phone = ConnectedApplication.OnPhone(Portal, ana.Address);
        await phone.Enters(ana);
        return (ana, phone);
    }

    private static object Case(string subject = "Un cobro", string kind = "Petition") => new { tipo = kind, asunto = subject, texto = "Me cobraron dos veces.", respuesta = "Email", autorizaDatos = true };

    [Fact]
    public async Task Ana_files_a_request_reads_it_and_finds_it_on_the_web_too()
    {
        var (ana, phone) = await Entered();

        var filed = await phone.Posts("/api/v1/casos", Case());

        filed.Status.ShouldBe(HttpStatusCode.Created, filed.Body);
        var number = filed.Text("radicado")!;
        filed.Answer.Headers.Location!.ToString().ShouldBe("/api/v1/casos/" + number);
        var read = await phone.Gets("/api/v1/casos/" + number);
        read.Json.GetProperty("caso").GetProperty("asunto").GetString().ShouldBe("Un cobro");
        read.Json.GetProperty("caso").GetProperty("estado").GetString().ShouldBe("Received");
        read.Text("texto").ShouldBe("Me cobraron dos veces.");
        (await phone.Gets("/api/v1/casos")).Json.GetProperty("casos").EnumerateArray().ShouldHaveSingleItem().GetProperty("radicado").GetString().ShouldBe(number);
        (await ana.Opens("/cuenta/solicitudes/" + number)).Heading.ShouldBe("Un cobro");
        (await Portal.Database.Scalar<string>($"""SELECT "Channel" FROM audit_entries WHERE "Action" = 'file_case' AND "ActorId" = '{await IdOf(ana)}'""")).ShouldBe("api");
        await Portal.Mail(ana.Email, number);
    }

    /// <summary>In an address or a form it would stand in the logs of every machine on the way.</summary>
    [Theory, InlineData("/api/v1/cuenta"), InlineData("/conectar/usuario")]
    public async Task A_token_is_taken_from_the_header_alone(string address)
    {
        var (ana, phone) = await Entered();

        (await phone.Gets(address)).Status.ShouldBe(HttpStatusCode.OK);
        (await phone.Sends(HttpMethod.Get, $"{address}?access_token={phone.AccessToken}", null, "")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var form = await ana.Asks(Visitor.Post(new Uri(new Uri(RunningPortal.Base), address), [("access_token", phone.AccessToken!)]));
        form.StatusCode.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_portal_that_names_no_application_answers_none()
    {
        await using var portal = await RunningPortal.Open(("Portal", "clinica"));
        foreach (var method in (string[])["GET", "POST", "DELETE"])
            foreach (var address in (string[])["/api", "/api/v1/cuenta", "/api/v1/casos", "/conectar/usuario", "/conectar/token", "/conectar/autorizar"])
                ((int)(await portal.Visitor().Asks(new HttpRequestMessage(new HttpMethod(method), address))).StatusCode).ShouldBeInRange(400, 405, $"{method} {address}");
    }

    /// <summary>What has a form of its own, that asks more or that this portal does not offer.</summary>
    [Theory, InlineData("Support"), InlineData("Unlock"), InlineData("DataCorrection"), InlineData("Tutela"), InlineData("AppAccess"), InlineData("0"), InlineData("nada")]
    public async Task What_the_page_of_kinds_does_not_offer_is_not_filed(string kind)
    {
        var (_, phone) = await Entered();

        var refused = await phone.Posts("/api/v1/casos", Case(kind: kind));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest, refused.Body);
        refused.Json.GetProperty("errors").TryGetProperty("tipo", out _).ShouldBeTrue(refused.Body);
    }

    [Theory]
    [InlineData("application/json; charset=utf-7"), InlineData("application/json; charset=nada"), InlineData("text/plain")]
    public async Task What_is_not_json_in_utf_8_is_refused_as_such(string type)
    {
        var (_, phone) = await Entered();
        var content = new StringContent("{}");
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);

        var refused = await phone.Sends(HttpMethod.Post, "/api/v1/casos", content, null);

        refused.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType, refused.Body);
        refused.Text("code").ShouldBe("api.unreadable");
    }

    [Fact]
    public async Task Sent_twice_with_one_key_it_is_filed_once_and_the_key_of_another_finds_nothing()
    {
        var (_, phone) = await Entered();
        var (_, other) = await Entered();
        Task<Said> Files(ConnectedApplication from) => from.Sends(HttpMethod.Post, "/api/v1/casos", JsonContent.Create(Case()), null, ("Idempotency-Key", "una-vez"));

        var (first, second, theirs) = (await Files(phone), await Files(phone), await Files(other));

        second.Text("radicado").ShouldBe(first.Text("radicado"));
        theirs.Text("radicado").ShouldNotBe(first.Text("radicado"));
        (await phone.Gets("/api/v1/casos")).Json.GetProperty("casos").GetArrayLength().ShouldBe(1);
    }

    /// <summary>Security test 9: what is another's is as if it were not.</summary>
    [Fact]
    public async Task The_numbers_of_others_are_as_unknown_as_those_that_nobody_has()
    {
        var (_, phone) = await Entered();
        var (_, other) = await Entered();
        var number = (await other.Posts("/api/v1/casos", Case())).Text("radicado")!;

        var theirs = await phone.Gets("/api/v1/casos/" + number);
        var nobodys = await phone.Gets("/api/v1/casos/2026-099999");

        (theirs.Status, theirs.Body).ShouldBe((HttpStatusCode.NotFound, nobodys.Body));
        (await phone.Gets("/api/v1/casos?despues=" + number)).Json.GetProperty("casos").GetArrayLength().ShouldBe(0);
        var session = await Portal.Database.Scalar<Guid>("""SELECT "Id" FROM sessions WHERE "EndedAt" IS NULL ORDER BY "StartedAt" DESC LIMIT 1""");
        (await phone.Sends(HttpMethod.Delete, $"/api/v1/sesiones/{session}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await other.Gets("/api/v1/cuenta")).Status.ShouldBe(HttpStatusCode.OK, "another's session is never found");
    }

    [Fact]
    public async Task The_list_goes_on_behind_the_last_one()
    {
        var (ana, phone) = await Entered();
        var number = (await phone.Posts("/api/v1/casos", Case("La primera"))).Text("radicado")!;
        var last = (await phone.Posts("/api/v1/casos", Case("La segunda"))).Text("radicado")!;

        var rest = await phone.Gets("/api/v1/casos?despues=" + last);

        rest.Json.GetProperty("casos").EnumerateArray().ShouldHaveSingleItem().GetProperty("radicado").GetString().ShouldBe(number);
        rest.Json.GetProperty("siguiente").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        ana.ShouldNotBeNull();
    }

    [Fact]
    public async Task She_asks_for_an_application_under_its_conditions_and_once()
    {
        var (_, phone) = await Entered();
        var apps = (await phone.Gets("/api/v1/aplicaciones")).Json.EnumerateArray().ToArray();
        apps.Single(a => a.GetProperty("codigo").GetString() == "credito").GetProperty("condiciones").GetString().ShouldBe("1.0");

        (await phone.Posts("/api/v1/aplicaciones/credito", new { motivo = "Un crédito." })).Text("code").ShouldBe("apps.accept_terms");
        var asked = await phone.Posts("/api/v1/aplicaciones/credito", new { motivo = "Un crédito.", aceptaCondiciones = true, condiciones = "1.0" });
        asked.Status.ShouldBe(HttpStatusCode.Created, asked.Body);
        var again = await phone.Posts("/api/v1/aplicaciones/credito", new { motivo = "Un crédito.", aceptaCondiciones = true, condiciones = "1.0" });

        (again.Status, again.Text("code")).ShouldBe((HttpStatusCode.Conflict, "apps.already_requested"));
        (await phone.Gets("/api/v1/aplicaciones")).Json.EnumerateArray().Single(a => a.GetProperty("codigo").GetString() == "credito").GetProperty("estado").GetString().ShouldBe("Asked");
        (await phone.Posts("/api/v1/aplicaciones/otra", new { motivo = "Algo." })).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("es", "Escriba este dato para continuar.")]
    [InlineData("en", null)]
    public async Task A_refusal_is_told_by_its_field_in_the_language_that_was_asked_for(string language, string? said)
    {
        var (_, phone) = await Entered();

        var refused = await phone.Sends(HttpMethod.Post, "/api/v1/casos", JsonContent.Create(new { tipo = "Petition", asunto = "", texto = "x", autorizaDatos = true }), null, ("Accept-Language", language));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var subject = refused.Json.GetProperty("errors").GetProperty("asunto")[0];
        subject.GetProperty("code").GetString().ShouldBe("common.required");
        if (said is not null)
            subject.GetProperty("detail").GetString().ShouldBe(said);
        else
            subject.GetProperty("detail").GetString()!.ShouldNotContain("Escriba");
    }

    /// <summary>Security test 17: whatever comes, it is answered with a problem, and never with a fault.</summary>
    [Fact]
    public async Task Whatever_a_program_sends_it_is_told_what_is_wrong()
    {
        var (_, phone) = await Entered();
        string[] bodies =
        [
            "", "null", "[]", "7", "\"texto\"", "{", "{\"tipo\":7}", "{\"tipo\":\"0\",\"asunto\":\"a\",\"texto\":\"b\",\"autorizaDatos\":true}", "{\"asunto\":{}}", "{\"gestion\":true}",
            "{\"motivo\":[1]}", "{\"autorizaDatos\":\"si\"}", "{\"asunto\":\"\\u0000\"}", "{\"tipo\":\"Petition\",\"asunto\":\"a\\u0000b\",\"texto\":\"\\u202E\",\"autorizaDatos\":true}",
            "{\"motivo\":\"\\u0000\"}", "{\"motivo\":\"" + new string('a', 20_000) + "\"}", "{\"tipo\":\"Petition\",\"texto\":\"" + new string('a', 200_000) + "\",\"asunto\":\"x\",\"autorizaDatos\":true}",
            "{\"asunto\":\"'; DROP TABLE cases; --<script>\"}", "\uFEFF\u0001", new string('[', 5_000),
        ];
        foreach (var (method, address) in Addresses.Where(a => a.Method == HttpMethod.Post))
            foreach (var body in bodies)
                Judge(await phone.Sends(method, address, new StringContent(body, Encoding.UTF8, "application/json")), $"{address} {body[..Math.Min(60, body.Length)]}");
        Judge(await phone.Sends(HttpMethod.Post, "/api/v1/casos", new StringContent("a=b", Encoding.UTF8, "application/x-www-form-urlencoded")), "a form");
        Judge(await phone.Sends(HttpMethod.Post, "/api/v1/casos", new ByteArrayContent([0xFF, 0xFE, 0x00])), "bytes");
        Judge(await phone.Sends(HttpMethod.Put, "/api/v1/cuenta", JsonContent.Create(new { })), "a method of nobody's");
        foreach (var odd in new[] { "%01", "%E2%80%AE", "..%2f", "'; DROP", "<script>", new string('9', 3_000), "2026-000001%0d%0aX: y", "ñ" })
        {
            Judge(await phone.Gets("/api/v1/casos/" + odd), odd);
            Judge(await phone.Gets("/api/v1/casos?despues=" + odd), odd);
            Judge(await phone.Sends(HttpMethod.Post, "/api/v1/aplicaciones/" + odd, JsonContent.Create(new { motivo = "x" })), odd);
            Judge(await phone.Sends(HttpMethod.Delete, "/api/v1/sesiones/" + odd), odd);
            Judge(await phone.Gets("/api/" + odd), odd);
        }

        static void Judge(Said said, string what)
        {
            ((int)said.Status).ShouldBeInRange(400, 499, what);
            said.Answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", what);
            said.Text("code").ShouldNotBeNullOrEmpty(what);
        }
    }

    [Fact]
    public async Task Without_a_token_nothing_is_answered_and_the_answer_says_how()
    {
        var nobody = ConnectedApplication.OnPhone(Portal);
        foreach (var (method, address) in Addresses)
        {
            var said = await nobody.Sends(method, address, method == HttpMethod.Post ? JsonContent.Create(new { }) : null);
            (said.Status, said.Text("code")).ShouldBe((HttpStatusCode.Unauthorized, "api.sign_in"), address);
            said.Answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        }
    }

    /// <summary>Whoever writes a client reads it by a program, before there is any token.</summary>
    [Fact]
    public async Task Every_address_is_described_with_the_portals_own_address_and_how_to_get_a_token()
    {
        var told = (await ConnectedApplication.OnPhone(Portal).Gets("/api/v1/openapi.json")).Json;

        told.GetProperty("servers")[0].GetProperty("url").GetString().ShouldBe(RunningPortal.Base);
        told.GetProperty("paths").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal).ShouldBe(
            ["/api/v1/aplicaciones", "/api/v1/aplicaciones/{codigo}", "/api/v1/casos", "/api/v1/casos/{radicado}", "/api/v1/cuenta", "/api/v1/sesiones", "/api/v1/sesiones/actual", "/api/v1/sesiones/{id}"]);
        told.GetProperty("components").GetProperty("schemas").GetProperty("FileShape").GetProperty("properties").EnumerateObject().Select(p => p.Name)
            .ShouldBe(["tipo", "asunto", "texto", "respuesta", "autorizaDatos"], ignoreOrder: true);
        told.GetProperty("components").GetProperty("securitySchemes").GetProperty("signIn").GetProperty("flows").GetProperty("authorizationCode")
            .GetProperty("tokenUrl").GetString().ShouldBe(RunningPortal.Base + "/conectar/token");
    }

    [Fact]
    public async Task No_other_origin_is_let_in_by_a_header()
    {
        var (_, phone) = await Entered();

        var said = await phone.Sends(HttpMethod.Get, "/api/v1/cuenta", null, null, ("Origin", "https://evil.example"));

        said.Answer.Headers.ShouldNotContain(h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    private Task<Guid> IdOf(Visitor who) => Portal.Database.Scalar<Guid>($"SELECT \"Id\" FROM accounts WHERE \"Email\" = '{who.Email}'")!;
}

/// <summary>A program that asks too much is told when to come back, and reads no page.</summary>
public sealed class ApiLimitTests() : Story(("Policy:Budgets:PostsPerAddressPerMinute", "12"))
{
    [Fact]
    public async Task What_is_sent_too_often_waits_and_what_is_read_does_not()
    {
        var ana = Portal.Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        var phone = ConnectedApplication.OnPhone(Portal);
        await phone.Enters(ana);

        List<Said> all = [];
        for (var i = 0; i < 15; i++)
            all.Add(await phone.Sends(HttpMethod.Delete, "/api/v1/sesiones/0197c0de-0000-7000-8000-000000000000"));

        all[0].Status.ShouldBe(HttpStatusCode.NoContent);
        var refused = all[^1];
        (refused.Status, refused.Text("code")).ShouldBe((HttpStatusCode.TooManyRequests, "api.too_many"));
        refused.Answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        refused.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await phone.Refreshes()).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await phone.Gets("/api/v1/cuenta")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
