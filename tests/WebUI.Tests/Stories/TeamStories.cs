using Shouldly;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The team as whoever leads it meets it, and what an agent is told before an answer is for everybody to read.</summary>
public sealed class TeamStories : Story
{
    [Fact]
    public async Task Each_figure_opens_its_cases()
    {
        var (late, taken, free) = (await Portal.Files("Subsidio de octubre"), await Portal.Files("Subsidio de mayo"), await Portal.Files("Otra cosa"));
        await Portal.Database.Scalar<object>($"UPDATE cases SET \"ActBy\" = now() - interval '9 days', \"DueOn\" = now()::date - 9 WHERE \"Id\" = '{late.Id}'");
        await Portal.Database.Scalar<object>($"UPDATE cases SET \"ActBy\" = now() + interval '40 days' WHERE \"Id\" <> '{late.Id}'");
        var (agent, eva) = (Portal.Somebody(), Portal.Somebody());
        await agent.IsStaff(StaffRole.Agent);
        await agent.Takes(late);
        await agent.Takes(taken);
        (await agent.Opens("/gestion")).Dom.QuerySelector(".staff-bar a[href='/gestion/equipo']").ShouldBeNull();
        await eva.IsStaff(StaffRole.Supervisor);

        await eva.Opens(eva.Page.Dom.QuerySelector(".staff-bar a[href='/gestion/equipo']")!.GetAttribute("href")!);
        var rows = eva.Page.Dom.QuerySelectorAll(".team tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToArray()).ToArray();
        rows[0].ShouldBe(["1", "0", "0"], "what nobody has");
        rows[1..].ShouldBe([["2", "1", "1"], ["0", "0", "0"]], ignoreOrder: true);

        (await Follows(eva, "Sin asignar: 1 (Abiertos)")).Numbers().ShouldBe([free.Radicado]);
        (await Follows(eva, "Marta Ríos: 1 (Vencidos)")).Numbers().ShouldBe([late.Radicado]);
        eva.Page.Dom.QuerySelector(".inbox-list h2")!.TextContent.ShouldBe("Casos de Marta Ríos");
        (await Follows(eva, "Marta Ríos: 2 (Abiertos)")).Numbers().ShouldBe([late.Radicado, taken.Radicado]);
        eva.Page.Dom.QuerySelector("select[name=de] option[selected]")!.TextContent.ShouldBe("La persona elegida", "the filters keep what the address says");
        eva.Page.Dom.QuerySelector("[data-line]")!.GetAttribute("href")!.ShouldContain("?de=", customMessage: "and so does a case");
    }

    [Theory]
    [InlineData(FilerKind.Anonymous, true)]
    [InlineData(FilerKind.Identified, false)]
    public async Task Whoever_answers_is_told_where_anybody_will_read_it(FilerKind who, bool told)
    {
        var filed = await Portal.Files(who: who, kind: CaseKind.Complaint);
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Agent);
        await marta.Takes(filed);

        await marta.OpensCase(filed, "responder");

        marta.Page.Text.Contains("su respuesta se publica como aviso y cualquiera puede leerla", StringComparison.Ordinal).ShouldBe(told);
    }

    private static async Task<Page> Follows(Visitor who, string figure)
    {
        await who.Opens("/gestion/equipo");
        return await who.Opens(who.Page.Dom.QuerySelector($".team a[aria-label='{figure}']")!.GetAttribute("href")!);
    }
}
