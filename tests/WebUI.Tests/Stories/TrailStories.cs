using System.Net;
using System.Text.Json;
using Shouldly;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using Ventanilla.WebUI.Hosting;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The trail as an auditor meets it: to look for something, to take it along, and to see that nobody changed it.</summary>
public sealed class TrailStories : Story
{
    private async Task<Visitor> Auditor()
    {
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Auditor);
        return marta;
    }

    /// <summary>Needs a portal that runs, so somebody came before.</summary>
    private async Task Adds(string device)
    {
        await using var house = ApplicationHouse.On(Portal.Database, SampleHouse.Policy);
        await house.Add(AuditEntry.Of("skip_step", "common.step_skipped", Actor.Visitor(Channel.Web), AuditRef.Page("/registro/cuenta"), "203.0.113.77", device, DateTimeOffset.UtcNow, "aaaa"));
        await Eventually.Holds(async () => await Portal.Count("audit_entries", "\"Sequence\" IS NULL") == 0, "the portal's own sealer has sealed it");
    }

    private static async Task<HttpResponseMessage> Exports(Visitor who, string handler)
    {
        var form = new PostedForm(who.Page, who.Page.Forms.Single(f => f.GetAttribute("action")!.EndsWith($"handler={handler}", StringComparison.Ordinal)));
        return await who.Asks(Visitor.Post(form.Address, form.Values));
    }

    [Fact]
    public async Task What_is_looked_for_stands_in_the_address_and_its_rows_are_in_words()
    {
        var marta = await Auditor();
        await Adds("Firefox");

        await marta.Opens("/gestion/rastro?direccion=203.0.113.77");

        var row = marta.Page.Dom.QuerySelectorAll(".trail-rows tbody tr").ShouldHaveSingleItem().TextContent;
        row.ShouldContain("Abrió un paso sin los anteriores");
        row.ShouldContain("Página /registro/cuenta");
        row.ShouldContain("Visitante");
        (await marta.Opens("/gestion/rastro?desde=nunca&hasta=%00&despues=x&sobre=%00")).Status.ShouldBe(HttpStatusCode.OK);
        (await marta.Opens("/gestion/rastro?sobre=nadie%40correo.example")).Text.ShouldContain("Ninguna fila corresponde");
    }

    [Fact]
    public async Task An_import_by_the_host_is_told_by_its_numbers_in_the_readers_language()
    {
        var marta = await Auditor();
        await using (var house = ApplicationHouse.On(Portal.Database, SampleHouse.Policy))
            await house.Add(AuditEntry.Of("import_people", "done", Actor.Visitor(Channel.Web), AuditRef.Import(5000, 45000, 0), "203.0.113.77", "-", DateTimeOffset.UtcNow, "aaaa"));
        await Eventually.Holds(async () => await Portal.Count("audit_entries", "\"Sequence\" IS NULL") == 0, "the portal's own sealer has sealed it");

        await marta.Opens("/gestion/rastro?direccion=203.0.113.77");

        marta.Page.Dom.QuerySelectorAll(".trail-rows tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Carga de 5.000 personas y 45.000 datos, con 0 problemas");
    }

    [Fact]
    public async Task The_download_is_complete_is_in_the_trail_and_does_nothing_in_a_spreadsheet()
    {
        var marta = await Auditor();
        await Adds("=HYPERLINK(\"http://x\";\"y\")");
        await marta.Opens("/gestion/rastro?direccion=203.0.113.77");

        var csv = await Exports(marta, "Csv");
        var lines = (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        csv.Content.Headers.ContentDisposition!.FileName!.ShouldMatch("rastro-[0-9]+-[0-9a-f]{12}.csv");
        lines.Length.ShouldBe(2);
        lines[1].ShouldContain("\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\"");
        await marta.Opens("/gestion/rastro?accion=export_trail");
        marta.Page.Dom.QuerySelectorAll(".trail-rows tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Descargó filas del rastro");
        (await Portal.Database.Scalar<string>("SELECT \"SubjectId\" FROM audit_entries WHERE \"Action\" = 'export_trail'"))!.ShouldMatch("^1 [0-9]+ [0-9a-f]{64}$");

        await marta.Opens("/gestion/rastro?direccion=203.0.113.77");
        using var json = JsonDocument.Parse(await (await Exports(marta, "Json")).Content.ReadAsStringAsync());
        json.RootElement.GetProperty("rows").GetInt32().ShouldBe(1);
        json.RootElement.GetProperty("trail").EnumerateArray().ShouldHaveSingleItem().GetProperty("action").GetString().ShouldBe("skip_step");
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+57", "\"'+57\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@x", "\"'@x\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("a\"=b\nc", "\"a\"\"=b\nc\"")]
    [InlineData(null, "\"\"")]
    public void A_cell_is_text(string? value, string cell) => TrailCsv.Cell(value).ShouldBe(cell);

    [Fact]
    public async Task The_proof_is_shown_and_asked_for_and_says_where_the_chain_breaks()
    {
        var marta = await Auditor();
        await Adds("Firefox");
        await marta.Opens("/gestion/rastro/prueba");
        marta.Page.Text.ShouldContain("Todavía no se ha comprobado");

        await marta.Posts(marta.Page.Form());
        marta.Page.Text.ShouldContain("La cadena está íntegra hasta la fila");
        await Portal.Database.Scalar<object>("UPDATE audit_entries SET \"Outcome\" = 'forged' WHERE \"Sequence\" = 1");
        await marta.Posts(marta.Page.Form());

        marta.Page.Text.ShouldContain("La fila 1 no es la que se selló");
    }
}
