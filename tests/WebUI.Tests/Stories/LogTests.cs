using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>What whoever runs the portal reads in its log: one line a command, none a page view, and nothing that anybody typed.</summary>
public sealed partial class LogTests
{
    [Fact]
    public async Task A_story_is_a_line_a_command_with_its_real_end_and_without_its_content()
    {
        await using var portal = await RunningPortal.Open();
        var ana = await Walker.WithAnAccountOn(portal);
        (await ana.SignsIn(password: "No Es Esta Frase 99")).Path.ShouldBe("/ingresar");
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
        var before = portal.Log.Lines.Count;
        foreach (var page in new[] { "/inicio", "/cuenta", "/cuenta/sesiones", "/", "/ingresar" })
            await ana.Who.Opens(page);
        portal.Log.Lines.Skip(before).Where(l => Line.IsMatch(l)).ShouldBeEmpty("nobody asked for a change");

        var lines = portal.Log.Lines.Select(l => Line.Match(l)).Where(m => m.Success).Select(m => $"{m.Groups[1]} {m.Groups[2]}").ToArray();
        lines.ShouldBe(["look_up_person not_on_record", "register link_mailed", "activate_account active", "sign_in password_wrong", "sign_in signed_in"]);
        foreach (var secret in new[] { Walker.StrongPassword, "No Es Esta Frase 99", ana.Who.Email, ana.DocumentNumber, "Lucía" })
            portal.Log.Lines.ShouldAllBe(l => !l.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_fault_is_told_with_its_page_and_without_what_the_address_held()
    {
        await using var portal = await RunningPortal.Open();
        var ana = await Walker.WithAnAccountOn(portal);
        await ana.SignsIn();
        await portal.Database.Scalar<object>("ALTER TABLE cases RENAME TO away");

        (await ana.Who.Opens("/cuenta/solicitudes/2026-000417?nota=urgente")).Status.ShouldBe(HttpStatusCode.InternalServerError);

        portal.Log.Lines.ShouldContain(l => l.StartsWith("GET /Cases/MyCase failed.", StringComparison.Ordinal));
        foreach (var held in new[] { "2026-000417", "urgente", ana.Who.Email, "192.0.2.7" })
            portal.Log.Lines.ShouldAllBe(l => !l.Contains(held, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"^(\w+) by (?:[0-9a-f-]{36}|\(null\)): ([\w.]+) in [\d.,]+ ms \([0-9a-f]{20}\)$")]
    private static partial Regex Line { get; }
}
