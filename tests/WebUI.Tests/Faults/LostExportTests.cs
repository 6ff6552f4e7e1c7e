using System.Net;
using Shouldly;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Faults;

/// <summary>The process that hands out an export of the trail dies in the middle of it.</summary>
public sealed class LostExportTests
{
    /// <summary>More than the connection takes in by itself.</summary>
    private const int Rows = 40_000;
    private const string Found = "/gestion/rastro?accion=skip_step";

    [Fact]
    public async Task What_was_begun_is_in_the_trail_the_file_is_broken_off_for_its_reader_and_the_next_export_is_whole()
    {
        await using var portal = await RunningPortal.Open();
        var eva = portal.Somebody();
        await eva.IsStaff(StaffRole.Auditor);
        await portal.Database.Scalar<object>($"""
            INSERT INTO audit_entries ("Id", "At", "Action", "Outcome", "ActorKind", "Channel", "Address", "Device")
            SELECT gen_random_uuid(), now() - i * interval '1 second', 'skip_step', 'done', 'visitor', 'web', '192.0.2.7', repeat('Firefox ', 12) FROM generate_series(1, {Rows}) i
            """);
        await Eventually.Holds(async () => await portal.Count("audit_entries", "\"Action\" = 'skip_step' AND \"Sequence\" IS NOT NULL") == Rows, "all is sealed");

        await using (var node = await PortalProcess.StartOn(portal.Database, ("Role", "web")))
        {
            using var browser = new HttpClientHandler { CookieContainer = new() { PerDomainCapacity = 180 } };
            foreach (Cookie cookie in eva.Cookies.GetAllCookies())
                browser.CookieContainer.Add(node.Address, new Cookie(cookie.Name, cookie.Value, "/"));
            using var http = new HttpClient(browser);
            using var shown = await http.GetAsync(new Uri(node.Address, Found));
            var form = Csv(new Page(shown, new Uri(node.Address, Found), await shown.Content.ReadAsStringAsync(), false));
            using var answer = await http.SendAsync(Visitor.Post(form.Address, form.Values), HttpCompletionOption.ResponseHeadersRead);
            answer.Content.Headers.ContentDisposition!.FileName!.ShouldContain("rastro-");
            await using var file = await answer.Content.ReadAsStreamAsync();
            await file.ReadExactlyAsync(new byte[64 * 1024]);

            node.Kill();

            // Whoever saves it is told that it is not all of it.
            await Should.ThrowAsync<HttpIOException>(() => file.CopyToAsync(Stream.Null));
        }

        (await Exports()).ShouldBe(1, "that it was begun, and how much it was to be, was written before a word of it left");
        await eva.Opens(Found);
        var again = Csv(eva.Page);
        using var whole = await eva.Asks(Visitor.Post(again.Address, again.Values));
        (await whole.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(Rows + 1);
        (await Exports()).ShouldBe(2);

        Task<long> Exports() => portal.Count("audit_entries", $"\"Action\" = 'export_trail' AND \"Outcome\" = 'done' AND \"SubjectId\" LIKE '{Rows} %'");
    }

    private static PostedForm Csv(Page page) => new(page, page.Forms.Single(f => f.GetAttribute("action")?.Contains("handler=Csv", StringComparison.Ordinal) == true));
}
