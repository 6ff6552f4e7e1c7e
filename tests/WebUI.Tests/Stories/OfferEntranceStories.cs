using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Shouldly;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>An application on offer is entered by whoever was granted it, and by nobody else (decisions 63 and 77).</summary>
public sealed class OfferEntranceStories(SharedPortal shared) : SharedStory(shared)
{
    private async Task<(Visitor Ana, ConnectedApplication Offer)> In()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
        return (ana, ConnectedApplication.OnOffer(Portal, ana.Address));
    }

    private async Task IsGranted(Visitor ana)
    {
        await ana.Opens("/aplicaciones/subsidio");
        await ana.Fills(("Why", "Mis pagos."));
        var (number, marta) = (ana.Page.Path.Split('/')[^1], Somebody());
        await marta.IsStaff(StaffRole.Agent);
        await marta.Opens($"/gestion/casos/{number}");
        await marta.Posts(marta.Page.Act("tomar"));
        await marta.Opens($"/gestion/casos/{number}?hacer=decidir");
        await marta.Posts(marta.Page.Act("decidir").With("Form.Reason", "Ya puede entrar.").With("Form.Approve", "true"));
    }

    private async Task IsTold(Visitor ana) => await Portal.Database.Scalar<object>(
        $"""UPDATE cases SET "UpdatedAt" = "UpdatedAt" - interval '1 minute' WHERE "AccountId" = (SELECT "Id" FROM accounts WHERE "Email" = '{ana.Email}')""");

    [Fact]
    public async Task Who_was_not_granted_it_is_led_to_ask_for_it_then_waits_and_then_enters()
    {
        var (ana, offer) = await In();

        (await ana.Opens(offer.Asks())).Text.ShouldContain("Aún no tiene acceso a Subsidio familiar.");
        ana.Page.Status.ShouldBe(HttpStatusCode.OK);
        ana.Page.Dom.QuerySelector("main a.button[href='/aplicaciones/subsidio']")!.TextContent.ShouldBe("Pedir el acceso");
        ana.Page.Dom.QuerySelectorAll("button[value=si]").ShouldBeEmpty();
        await IsGranted(ana);
        (await ana.Opens(offer.Asks())).Text.ShouldContain("Ya pidió el acceso a Subsidio familiar.", customMessage: "an answer that is held can still be taken back");
        await IsTold(ana);

        (await ana.Opens(offer.Asks())).Text.ShouldContain("Nada más: ni su documento, ni su contraseña");
        ana.Page.Header("Content-Security-Policy")!.ShouldContain("form-action 'self' https://subsidio.hanna.example;");
        await offer.Enters(ana);

        offer.RefreshToken.ShouldBeNull();
        var told = await offer.Gets("/conectar/usuario");
        told.Text("email").ShouldBe(ana.Email);
        await Portal.Database.Scalar<object>($"""UPDATE app_requests SET "GrantedAt" = NULL WHERE "AccountId" = (SELECT "Id" FROM accounts WHERE "Email" = '{ana.Email}')""");
        (await offer.Gets("/conectar/usuario")).Status.ShouldBe(HttpStatusCode.Unauthorized, "what is granted no more tells nothing more");
        var sessions = await ana.Opens("/cuenta/sesiones");
        sessions.Dom.QuerySelectorAll(".sessions li").Length.ShouldBe(1, "its tokens hang on the browser's session");
        (await offer.Gets("/api/v1/cuenta")).Status.ShouldBe(HttpStatusCode.Unauthorized, "it says who she is, and opens nothing");
    }

    /// <summary>The page offers no way, and whoever posts all the same is refused by the message.</summary>
    [Fact]
    public async Task Who_says_yes_without_the_page_is_refused_too()
    {
        var (ana, offer) = await In();
        await ana.Opens(offer.Asks());

        var answer = await ConnectedApplication.Posted(ana, "si");

        answer.Headers.Location!.ToString().ShouldStartWith("/conectar/autorizar?");
        (await Portal.Count("audit_entries", $"\"Action\" = 'authorize_app' AND \"Outcome\" = 'connections.not_granted' AND \"SubjectId\" = 'subsidio' AND \"ActorId\" = '{await IdOf(ana)}'")).ShouldBe(1);
        (await offer.Asked(ana, "no")).Query.ShouldContain("error=access_denied");
    }

    [Fact]
    public async Task What_was_granted_and_taken_back_lets_nobody_in_with_a_code_from_before_either()
    {
        var (ana, offer) = await In();
        await IsGranted(ana);
        await IsTold(ana);
        await ana.Opens(offer.Asks());
        var code = await offer.GetsCode(ana);

        await Portal.Database.Scalar<object>($"""UPDATE app_requests SET "GrantedAt" = NULL WHERE "AccountId" = '{await IdOf(ana)}'""");

        (await offer.Fetches(code)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await ana.Opens(offer.Asks())).Dom.QuerySelectorAll("button[value=si]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_tokens_end_with_the_session_of_the_browser_and_a_code_that_comes_twice_ends_them_but_not_that()
    {
        var (ana, offer) = await In();
        await IsGranted(ana);
        await IsTold(ana);
        await ana.Opens(offer.Asks());
        var code = await offer.GetsCode(ana);
        (await offer.Fetches(code)).Status.ShouldBe(HttpStatusCode.OK);
        var token = offer.AccessToken;

        (await offer.Fetches(code)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await offer.Gets("/conectar/usuario", token)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await ana.Opens("/inicio")).Path.ShouldBe("/inicio");
        await ana.Opens(offer.Asks());
        await offer.Enters(ana);
        (await offer.Gets("/conectar/usuario")).Status.ShouldBe(HttpStatusCode.OK);
        await ana.Opens("/inicio");
        await ana.SignsOut();

        (await offer.Gets("/conectar/usuario")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("openid offline_access")]
    [InlineData("openid api")]
    public async Task It_may_ask_for_no_more_than_who_somebody_is(string scope)
    {
        var (ana, offer) = await In();

        (await ana.Opens(offer.Asks(("scope", scope)))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Leaving_it_asks_whether_to_leave_the_portal_and_leads_back_to_it()
    {
        var (ana, offer) = await In();
        await IsGranted(ana);
        await IsTold(ana);
        await ana.Opens(offer.Asks());
        await offer.Enters(ana);
        var leave = QueryHelpers.AddQueryString("/conectar/salir", new Dictionary<string, string?>
        {
            ["id_token_hint"] = offer.IdToken, ["client_id"] = offer.Client, ["post_logout_redirect_uri"] = "https://subsidio.hanna.example/", ["state"] = "devuelta",
        });

        (await ana.Opens(leave)).Heading.ShouldBe("Cerrar sesión");
        var form = ana.Page.Form("/conectar/salir");
        // By a post of the application's own the person is asked all the same.
        (await ana.Asks(Visitor.Post(form.Address, form.Values.Where(v => v.Name != "__RequestVerificationToken")))).Headers.Location!.ToString().ShouldStartWith("/conectar/salir?");
        (await ana.Opens("/inicio")).Path.ShouldBe("/inicio");
        var answer = await ana.Asks(Visitor.Post(form.Address, form.Values));

        answer.Headers.Location!.ToString().ShouldBe("https://subsidio.hanna.example/?state=devuelta");
        (await ana.Opens("/inicio")).Path.ShouldBe("/ingresar");
        (await ana.Opens(leave.Replace("subsidio.hanna.example", "evil.example", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private Task<Guid> IdOf(Visitor who) => Portal.Database.Scalar<Guid>($"SELECT \"Id\" FROM accounts WHERE \"Email\" = '{who.Email}'")!;
}

/// <summary>An application on offer that can keep a secret has to show it.</summary>
public sealed class SecretOfferStories() : Story(("Apps:subsidio:Secret", "un secreto bien largo"))
{
    [Theory]
    [InlineData("", "invalid_client")]
    [InlineData("otro secreto", "invalid_client")]
    [InlineData("un secreto bien largo", "invalid_grant")]
    public async Task Who_does_not_know_it_is_not_the_application(string secret, string error)
    {
        var said = await ConnectedApplication.OnOffer(Portal).Fetches("ninguno", ("client_secret", secret));

        ((int)said.Status).ShouldBeInRange(400, 401);
        said.Text("error").ShouldBe(error);
        Portal.Log.Lines.ShouldNotContain(l => l.Contains("un secreto bien largo", StringComparison.Ordinal));
        (await Portal.Count("connection_clients c", "strpos(c::text, 'un secreto bien largo') > 0")).ShouldBe(0);
    }

    /// <summary>Several nodes start at once, and a setting that is gone takes its client with it.</summary>
    [Fact]
    public async Task The_clients_are_those_of_the_settings_whoever_starts_and_however_often()
    {
        var ana = Portal.Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        var phone = ConnectedApplication.OnPhone(Portal, ana.Address);
        await phone.Enters(ana);
        async Task<string[]> Clients()
        {
            var all = await Portal.Database.Scalar<string>("""SELECT string_agg("ClientId", ' ' ORDER BY "ClientId") FROM connection_clients""");
            return all!.Split(' ');
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Starts("hanna-movil")));
        (await Clients()).ShouldBe(["hanna-movil", "subsidio"]);
        (await phone.Refreshes()).Status.ShouldBe(HttpStatusCode.OK);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Starts("otra-movil")));

        (await Clients()).ShouldBe(["otra-movil", "subsidio"]);
        (await Portal.Count("connection_tokens")).ShouldBe(0);
        (await phone.Refreshes()).Text("error").ShouldBe("invalid_client");

        async Task Starts(string mobile)
        {
            await using var node = Portal.WithWebHostBuilder(b => b.UseSetting("Policy:Mobile:ClientId", mobile));
            using var client = node.CreateDefaultClient(new Uri(RunningPortal.Base));
            client.DefaultRequestHeaders.Add(Visitor.AddressHeader, "192.0.2.91");
            (await client.GetAsync("/salud")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }
}

/// <summary>A portal of another kind: by username, with temporary passwords.</summary>
public sealed class ClinicEntranceStories() : Story(
    ("Portal", "clinica"), ("Policy:Mobile:ClientId", ConnectedApplication.Mobile), ("Policy:Mobile:Name:Es", "Clínica Móvil"), ("Policy:Mobile:Name:En", "Clinic Mobile"),
    ("Policy:Mobile:RedirectUris:0", "example.hanna.movil:/ingreso"))
{
    [Fact]
    public async Task A_temporary_password_leads_to_another_one_and_to_no_application()
    {
        var (ana, phone) = (Walker.On(Portal, "ana.perez"), ConnectedApplication.OnPhone(Portal));
        await ana.Registers();
        await ana.Activates();
        await ana.Leaves();
        await ana.AsksForANewPassword();
        await ana.ConfirmsTheRecovery();
        var once = await ana.TemporaryPassword();

        await Signs(once);
        ana.Page.Path.ShouldBe("/restablecer");
        (await ana.Who.Opens(phone.Asks())).Path.ShouldBe("/ingresar");
        await ana.Who.Opens("/restablecer");
        await ana.Knowing("Password", "Cuatro Tigres Nuevos 88").Knowing("Confirmation", "Cuatro Tigres Nuevos 88").Step();
        await Signs("Cuatro Tigres Nuevos 88");

        ana.Page.Heading.ShouldBe("Entrar a Clínica Móvil");
        await phone.Enters(ana.Who);
        (await phone.Gets("/api/v1/cuenta")).Text("usuario").ShouldBe("ana.perez");

        async Task Signs(string password)
        {
            await ana.Who.Opens("/ingresar?regreso=" + Uri.EscapeDataString(phone.Asks()));
            await ana.Who.Posts(ana.Page.Form("/ingresar").With("Form.Name", ana.Names.First()).With("Form.Password", password));
        }
    }
}
