using System.Net;
using Shouldly;
using Ventanilla.WebUI.Tests.Faults;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The job engine's own page, which is for whoever develops the portal.</summary>
public sealed class JobsPageStories : Story
{
    private const string Address = "/desarrollo/trabajos";

    private Visitor Developer => Portal.Visitor(address: "127.0.0.1");

    [Fact]
    public async Task It_shows_the_schedule_and_tells_no_secret_of_the_database()
    {
        // The portal starts with its first visitor.
        await Developer.Opens("/");
        await Eventually.Holds(async () => await Portal.Count("hangfire.hash", "field = 'Cron'") == TwoWorkersTests.Scheduled, "the schedule");
        var answer = await Developer.Asks(new HttpRequestMessage(HttpMethod.Get, $"{Address}/recurring"));
        var page = await answer.Content.ReadAsStringAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("purge-expired");
        page.ShouldNotContain(new Npgsql.NpgsqlConnectionStringBuilder(Portal.Database.ConnectionString).Database!);
        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("style-src 'self' 'unsafe-inline'");
        policy.ShouldNotContain("script-src");
        policy.ShouldContain("frame-ancestors 'none'");
    }

    [Fact]
    public async Task Nothing_can_be_changed_there()
    {
        var developer = Developer;
        var answer = await developer.Asks(Visitor.Post(new Uri($"{Address}/recurring/trigger", UriKind.Relative), [("jobs[]", "purge-expired")]));

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nobody_sees_it_from_elsewhere() =>
        (await Portal.Visitor().Asks(new HttpRequestMessage(HttpMethod.Get, Address))).StatusCode
            .ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);

    [Fact]
    public async Task In_production_it_is_not_there()
    {
        await using var portal = await Driving.RunningPortal.Open(
            ("environment", "Production"), ("BaseUrl", "https://localhost"), ("Policy:Password:Iterations", "220000"));

        var answer = await portal.Visitor(address: "127.0.0.1").Asks(new HttpRequestMessage(HttpMethod.Get, $"https://localhost{Address}"));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
