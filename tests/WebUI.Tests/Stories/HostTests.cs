using System.Net;
using System.Runtime.CompilerServices;
using Shouldly;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Security test 10: the Host header decides nothing.</summary>
public sealed class HostTests
{
    [Fact]
    public async Task A_forged_host_does_not_reach_the_mails()
    {
        await using var portal = await RunningPortal.Open(("AllowedHosts", "*"));
        var ana = portal.Visitor();
        await ana.BecomesUser();
        await ana.Opens("/recuperar");
        var post = Visitor.Post(ana.Page.Form().Address, ana.Page.Form().With("Form.Email", ana.Email).Values);
        post.Headers.Host = "evil.example";
        post.Headers.Add("X-Forwarded-Host", "evil.example");

        (await ana.Asks(post)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var mail = await portal.Mail(ana.Email, "/restablecer?t=");
        mail.Text.ShouldContain($"{RunningPortal.Base}/restablecer?t=");
        (mail.Text + mail.Html).ShouldNotContain("evil");
    }

    [Theory]
    [InlineData("127.0.0.1;localhost", "evil.example", HttpStatusCode.BadRequest)]
    [InlineData("", "evil.example", HttpStatusCode.BadRequest)]
    [InlineData("", "localhost", HttpStatusCode.OK)]
    public async Task An_unknown_host_is_refused_also_where_no_host_is_named(string allowed, string host, HttpStatusCode status)
    {
        await using var portal = await RunningPortal.Open(("AllowedHosts", allowed));
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;

        (await portal.Visitor().Asks(request)).StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("mail.example", "", "", true)]
    [InlineData("10.0.0.9", "none", "", true)]
    [InlineData("mail.example", "startTls", "", false)]
    [InlineData("mail.example", "", "portal", false)]
    [InlineData("127.0.0.1", "", "", false)]
    public async Task A_mail_server_that_is_reached_in_the_clear_is_warned_about_at_start(string host, string tls, string user, bool warned)
    {
        (string, string)[] encryption = tls.Length > 0 ? [("Smtp:Tls", tls)] : [];
        await using var portal = await RunningPortal.Open([("Smtp:Host", host), ("Smtp:From", "portal@example.co"), ("Smtp:UserName", user), ("Role", "web"), .. encryption]);

        await portal.Visitor().Asks(new HttpRequestMessage(HttpMethod.Get, "/salud"));

        portal.Log.Lines.Count(l => l.Contains($"Mails go to {host} without encryption", StringComparison.Ordinal)).ShouldBe(warned ? 1 : 0);
    }

    /// <summary>A process may start many, as these tests do: what one leaves running holds all that it was made of.</summary>
    [Fact]
    public async Task A_host_that_has_stopped_leaves_nothing_running()
    {
        // The framework keeps who came first in the process, and the job engine who came last.
        await Ran();
        var second = await Ran();
        await Ran();

        await Eventually.Holds(() =>
        {
            GC.Collect();
            return !second.IsAlive;
        }, "nobody holds it");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> Ran()
    {
        await using var portal = await RunningPortal.Open();
        await portal.Visitor().BecomesUser();
        return new(portal.Services);
    }
}
