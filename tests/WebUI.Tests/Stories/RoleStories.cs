using System.Net;
using Shouldly;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Pages, jobs, or both.</summary>
public sealed class RoleStories
{
    [Fact]
    public async Task A_web_node_asks_for_the_mails_once_and_a_worker_on_the_same_database_sends_them()
    {
        await using var web = await RunningPortal.Open(("Role", "web"));
        for (var number = 1; number <= 3; number++)
            await web.Visitor().As($"ana{number}@correo.example").Registers($"5211122{number}");
        await Eventually.Holds(async () => await Enqueued() > 0, "a job waits");
        (await Enqueued()).ShouldBe(1, "one is enough for all of them");
        (await web.Count("outgoing_messages", "\"State\" = 'Queued'")).ShouldBe(3);
        (await web.Count("hangfire.server")).ShouldBe(0);
        (await web.Count("hangfire.hash")).ShouldBe(0, "a web node keeps no schedule");

        await using (await PortalProcess.StartOn(web.Database, ("Role", "worker")))
            await web.MailIsOut();

        Task<long> Enqueued() => web.Count("hangfire.jobqueue");
    }

    [Fact]
    public async Task A_worker_shows_no_page()
    {
        await using var worker = await RunningPortal.Open(("Role", "worker"));
        var visitor = worker.Visitor();

        (await Status("/salud")).ShouldBe(HttpStatusCode.OK);
        foreach (var address in new[] { "/", "/ingresar", "/registro", "/desarrollo/trabajos", "/desarrollo/correo", "/css/site.css" })
            (await Status(address)).ShouldBe(HttpStatusCode.NotFound, address);

        async Task<HttpStatusCode> Status(string address) => (await visitor.Asks(new HttpRequestMessage(HttpMethod.Get, address))).StatusCode;
    }
}
