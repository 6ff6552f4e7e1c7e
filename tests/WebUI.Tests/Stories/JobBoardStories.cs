using System.Net;
using Shouldly;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Ventanilla.WebUI.Tests.Faults;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The jobs as an administrator meets them, with a worker that really works.</summary>
public sealed class JobBoardStories : Story
{
    private const string Engine = "/gestion/trabajos/motor";

    [Fact]
    public async Task A_command_is_run_now_and_the_page_tells_how_it_went()
    {
        var admin = Portal.Somebody();
        await admin.IsStaff(StaffRole.Administrator);
        await Eventually.Holds(() => Portal.Count("hangfire.hash", "field = 'Cron'").GetAwaiter().GetResult() == TwoWorkersTests.Scheduled, "the schedule");

        await admin.Opens("/gestion/trabajos");
        Row(admin, "purge-expired").ShouldContain("Ninguna reciente");
        var form = admin.Page.Forms.Single(f => f.QuerySelector("[name=key]")?.GetAttribute("value") == "purge-expired");
        await admin.Posts(new PostedForm(admin.Page, form));
        admin.Page.Text.ShouldContain("El trabajo empezó.");

        await Eventually.Holds(() =>
        {
            admin.Opens("/gestion/trabajos").GetAwaiter().GetResult();
            return Row(admin, "purge-expired").Contains("Bien", StringComparison.Ordinal);
        }, "the outcome");
        admin.Page.Text.ShouldContain("Activo");
        (await Portal.Count("audit_entries", "\"Action\" = 'run_job' AND \"SubjectId\" = 'purge-expired' AND \"ActorKind\" = 'staff'")).ShouldBe(1);
    }

    [Fact]
    public async Task The_engine_is_shown_to_administrators_alone_and_changes_nothing()
    {
        var (admin, marta) = (Portal.Somebody(), Portal.Somebody());
        await admin.IsStaff(StaffRole.Administrator);
        await marta.IsStaff(StaffRole.Supervisor);

        using var shown = await admin.Asks(new HttpRequestMessage(HttpMethod.Get, $"{Engine}/recurring"));
        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        shown.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("form-action 'none'");
        using var changed = await admin.Asks(Visitor.Post(new Uri($"{Engine}/recurring/trigger", UriKind.Relative), [("jobs[]", "purge-expired")]));
        ((int)changed.StatusCode).ShouldBeGreaterThanOrEqualTo(400);
        (await marta.Opens(Engine)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Portal.Count("audit_entries", "\"Action\" = 'open_job_engine' AND \"Outcome\" = 'common.not_permitted'")).ShouldBe(1);
        (await Portal.Somebody().Opens(Engine)).Path.ShouldBe(StaffSteps.Door);
    }

    private static string Row(Visitor who, string key) =>
        who.Page.Dom.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th small")?.TextContent == key).TextContent;
}
