using System.Net;
using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Security test 11, for what an application holds: what ends a session ends its tokens, of access and of refresh, at once.</summary>
public sealed class ConnectionEndTests(SharedPortal shared) : SharedStory(shared)
{
    private const string Another = "cuatro gatos grises 9";

    private async Task<(Visitor Ana, ConnectedApplication Phone)> Entered()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
        var phone = ConnectedApplication.OnPhone(Portal, ana.Address);
        await phone.Enters(ana);
        (await phone.Gets("/api/v1/cuenta")).Status.ShouldBe(HttpStatusCode.OK);
        return (ana, phone);
    }

    private static async Task IsOut(ConnectedApplication phone)
    {
        var asked = await phone.Gets("/api/v1/cuenta");
        asked.Status.ShouldBe(HttpStatusCode.Unauthorized);
        asked.Text("code").ShouldBe("api.sign_in");
        asked.Answer.Headers.WwwAuthenticate.ToString().ShouldContain("invalid_token");
        (await phone.Gets("/conectar/usuario")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var refreshed = await phone.Refreshes();
        (refreshed.Status, refreshed.Text("error")).ShouldBe((HttpStatusCode.BadRequest, "invalid_grant"));
    }

    [Fact]
    public async Task A_change_of_password_puts_the_application_out()
    {
        var (ana, phone) = await Entered();
        await ana.Opens("/cuenta/contrasena");

        await ana.Fills(("CurrentPassword", ana.Password), ("Password", Another), ("Confirmation", Another));

        ana.Page.Errors.ShouldBeEmpty();
        await IsOut(phone);
        (await Portal.Count("audit_entries", $"\"Action\" = 'take_tokens' AND \"Outcome\" = 'connections.session_over' AND \"Channel\" = 'api' AND \"SubjectId\" = '{await IdOf(ana)}'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_recovery_puts_it_out()
    {
        var (ana, phone) = await Entered();
        var browser = Portal.Visitor(address: ana.Address);
        await browser.AsksForReset(ana.Email);
        await browser.Opens(await Portal.LinkTo(ana.Email, "/restablecer"));

        await browser.Fills(("Password", Another), ("Confirmation", Another));

        browser.Page.Path.ShouldBe("/restablecer/listo");
        await IsOut(phone);
    }

    [Fact]
    public async Task An_account_that_is_disabled_has_no_application_inside()
    {
        var (ana, phone) = await Entered();

        await Portal.Database.Scalar<object>($"""UPDATE accounts SET "State" = 'Disabled' WHERE "Email" = '{ana.Email}'""");

        await IsOut(phone);
    }

    [Fact]
    public async Task It_is_ended_from_the_list_and_the_browser_stays_in()
    {
        var (ana, phone) = await Entered();
        await ana.Opens("/cuenta/sesiones");
        var item = ana.Page.Dom.QuerySelectorAll(".sessions li").First(l => l.TextContent.Contains("Hanna Móvil", StringComparison.Ordinal));

        await ana.Posts(new Uri("/cuenta/sesiones", UriKind.Relative),
            [("__RequestVerificationToken", ana.Page.ValueOf("__RequestVerificationToken")!), ("id", item.QuerySelector("button[name=id]")!.GetAttribute("value")!)]);

        await IsOut(phone);
        (await ana.Opens("/inicio")).Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task It_leaves_by_itself_and_ends_others_and_the_browser_reads_it()
    {
        var (ana, phone) = await Entered();
        var tablet = ConnectedApplication.OnPhone(Portal, ana.Address);
        await ana.Opens(tablet.Asks());
        await tablet.Enters(ana);
        var sessions = (await phone.Gets("/api/v1/sesiones")).Json.EnumerateArray().ToArray();
        sessions.Length.ShouldBe(3);
        sessions.Count(s => s.GetProperty("movil").GetBoolean()).ShouldBe(2);
        var other = sessions.Single(s => s.GetProperty("movil").GetBoolean() && !s.GetProperty("actual").GetBoolean()).GetProperty("id").GetGuid();

        (await phone.Sends(HttpMethod.Delete, $"/api/v1/sesiones/{other}")).Status.ShouldBe(HttpStatusCode.NoContent);
        await IsOut(tablet);
        (await phone.Sends(HttpMethod.Delete, "/api/v1/sesiones/actual")).Status.ShouldBe(HttpStatusCode.NoContent);

        await IsOut(phone);
        (await ana.Opens("/inicio")).Path.ShouldBe("/inicio");
    }

    /// <summary>On another node, which has seen nothing of it.</summary>
    [Fact]
    public async Task What_ends_on_one_node_is_over_on_every_other()
    {
        var (ana, phone) = await Entered();
        await using var other = Portal.WithWebHostBuilder(_ => { });
        using var node = other.CreateDefaultClient(new Uri(RunningPortal.Base));
        node.DefaultRequestHeaders.Add(Visitor.AddressHeader, ana.Address);
        Task<HttpResponseMessage> Asks()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/cuenta");
            request.Headers.Authorization = new("Bearer", phone.AccessToken);
            return node.SendAsync(request);
        }

        (await Asks()).StatusCode.ShouldBe(HttpStatusCode.OK);
        await ana.Opens("/cuenta/sesiones");
        await ana.Posts(new Uri("/cuenta/sesiones", UriKind.Relative), [("__RequestVerificationToken", ana.Page.ValueOf("__RequestVerificationToken")!)]);

        (await Asks()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await IsOut(phone);
    }

    [Fact]
    public async Task A_code_that_comes_twice_ends_all_that_it_gave()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        var phone = ConnectedApplication.OnPhone(Portal, ana.Address);
        var code = await phone.GetsCode(ana);
        (await phone.Fetches(code)).Status.ShouldBe(HttpStatusCode.OK);

        var again = await phone.Fetches(code);

        (again.Status, again.Text("error")).ShouldBe((HttpStatusCode.BadRequest, "invalid_grant"));
        await IsOut(phone);
        (await Portal.Count("audit_entries", $"\"Action\" = 'end_reused_tokens' AND \"Outcome\" = 'session_ended' AND \"SubjectId\" = '{await IdOf(ana)}'")).ShouldBe(1);
        (await ana.Opens("/inicio")).Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task Of_twenty_that_bring_one_code_at_once_one_is_given_tokens()
    {
        var ana = Somebody();
        await ana.BecomesUser();
        await ana.SignsIn();
        var phone = ConnectedApplication.OnPhone(Portal, ana.Address);
        var code = await phone.GetsCode(ana);

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => phone.Fetches(code)));

        all.Count(s => s.Status == HttpStatusCode.OK).ShouldBe(1);
        all.Where(s => s.Status != HttpStatusCode.OK).ShouldAllBe(s => s.Status == HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_refresh_token_is_changed_each_time_and_the_old_one_ends_all_when_it_comes_back_late()
    {
        var (ana, phone) = await Entered();
        var first = phone.RefreshToken!;
        (await phone.Refreshes()).Status.ShouldBe(HttpStatusCode.OK);
        phone.RefreshToken.ShouldNotBe(first);
        (await phone.Gets("/api/v1/cuenta")).Status.ShouldBe(HttpStatusCode.OK);

        await Portal.Database.Scalar<object>($"""UPDATE connection_tokens SET "RedemptionDate" = "RedemptionDate" - interval '11 seconds' WHERE "Subject" = '{await IdOf(ana)}'""");
        (await phone.Refreshes(first)).Status.ShouldBe(HttpStatusCode.BadRequest);

        await IsOut(phone);
        (await Portal.Count("audit_entries", $"\"Action\" = 'end_reused_tokens' AND \"Outcome\" = 'session_ended' AND \"SubjectId\" = '{await IdOf(ana)}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Parts_of_an_application_that_refresh_at_once_stay_in()
    {
        var (_, phone) = await Entered();
        var token = phone.RefreshToken!;

        var all = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => phone.Refreshes(token)));

        all.ShouldAllBe(s => s.Status == HttpStatusCode.OK);
        (await phone.Gets("/api/v1/cuenta")).Status.ShouldBe(HttpStatusCode.OK);
        (await phone.Refreshes()).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>The sweep of used tokens must not make a stolen one good again.</summary>
    [Fact]
    public async Task A_token_whose_row_is_gone_counts_as_used()
    {
        var (ana, phone) = await Entered();
        await Portal.Database.Scalar<object>($"""DELETE FROM connection_tokens WHERE "Subject" = '{await IdOf(ana)}'""");

        (await phone.Refreshes()).Status.ShouldBe(HttpStatusCode.BadRequest);

        await IsOut(phone);
    }

    /// <summary>30 days without use, 90 at most.</summary>
    [Theory]
    [InlineData("\"LastSeenAt\" = now() - interval '31 days'")]
    [InlineData("\"ExpiresAt\" = now() - interval '1 minute'")]
    public async Task A_sign_in_that_was_left_or_is_too_old_is_over(string past)
    {
        var (ana, phone) = await Entered();
        (await Portal.Count("sessions", $"\"App\" IS NOT NULL AND \"AccountId\" = '{await IdOf(ana)}' AND \"ExpiresAt\" > now() + interval '89 days'")).ShouldBe(1);

        await Portal.Database.Scalar<object>($"UPDATE sessions SET {past} WHERE \"App\" IS NOT NULL AND \"AccountId\" = '{await IdOf(ana)}'");

        await IsOut(phone);
    }

    private Task<Guid> IdOf(Visitor who) => Portal.Database.Scalar<Guid>($"SELECT \"Id\" FROM accounts WHERE \"Email\" = '{who.Email}'")!;
}
