using System.Text;
using Shouldly;
using Ventanilla.Domain.Figures;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The dashboard as whoever leads reads it, and the report as everybody does.</summary>
public sealed class FigureStories : Story
{
    private static readonly DateOnly Today = Colombia.Today(TimeProvider.System), LastMonth = FigurePeriod.FirstOf(Today).AddMonths(-1);

    [Fact]
    public async Task A_plot_says_what_its_table_says_and_the_period_stands_in_the_address()
    {
        var marta = Portal.Somebody();
        await marta.IsStaff(StaffRole.Supervisor);
        await Keeps(FigureSpan.Day, Today.AddDays(-20), (new(FigureMeasure.CaseAnswered, "Claim", "Web", 4), 6), (new(FigureMeasure.CaseAnswered, "Claim", "Web", 12), 4),
            (new(FigureMeasure.CaseReceived, "Claim", "Phone"), 1234));
        (await marta.Opens("/gestion/tablero")).Dom.QuerySelectorAll("svg[role=img]").ShouldBeEmpty("nothing was ever counted");
        // As the job leaves it, which may have come first.
        await Portal.Database.Scalar<object>($"""
            INSERT INTO figure_clocks ("Id", "Through", "CountedOn", "OpenFrom", "CountedAt") VALUES ({FigureClock.Only}, '{Today:O}', '{Today:O}', '{Today.AddDays(-3):O}', now())
            ON CONFLICT DO NOTHING
            """);

        await marta.Opens("/gestion/tablero");
        await marta.Opens(marta.Page.Dom.QuerySelector(".staff-bar a[href='/gestion/tablero']")!.GetAttribute("href")!);
        var answers = marta.Page.Dom.QuerySelector("#respuesta")!;
        answers.QuerySelector("svg")!.GetAttribute("role").ShouldBe("img");
        answers.QuerySelector("svg")!.GetAttribute("aria-label")!.ShouldContain("La mitad se respondió en 4 días hábiles o menos, y el 90 % en 12 o menos, de 10 casos.");
        answers.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ShouldBe(["4 d6", "12 d4"]);
        marta.Page.Dom.QuerySelector("#canales tbody")!.TextContent.ShouldContain("1.234");

        await marta.Opens("/gestion/tablero?dias=7");
        marta.Page.Dom.QuerySelector("#respuesta svg").ShouldBeNull("the week had none");
        await marta.Opens($"/gestion/tablero?desde={Today.AddDays(-21):yyyy-MM-dd}&hasta={Today.AddDays(-19):yyyy-MM-dd}");
        marta.Page.Dom.QuerySelector("#respuesta svg").ShouldNotBeNull();
        await marta.Opens("/gestion/tablero?desde=3000-01-01&hasta=%00");
        marta.Page.Text.ShouldContain("Esas fechas no forman un periodo");
        (await marta.Opens("/gestion/tablero?desde=x&dias=-5")).Text.ShouldContain("Últimos 30 días");
    }

    [Fact]
    public async Task Everybody_reads_the_report_and_takes_it_along_as_a_file_that_does_nothing()
    {
        await Keeps(FigureSpan.Month, LastMonth, (new(FigureMeasure.CaseReceived, "Claim", "Web"), 25), (new(FigureMeasure.CaseReceived, "Claim", "Phone"), 2),
            (new(FigureMeasure.CaseReceived, "Support", "Web"), 99), (new(FigureMeasure.CaseTransferred, "Claim", "Web"), 3), (new(FigureMeasure.CaseAnswered, "Claim", "Web", 7), 20));
        var visitor = Portal.Somebody();

        await visitor.Opens("/pqrsf");
        await visitor.Opens(visitor.Page.Dom.QuerySelector("a[href='/pqrsf/informe']")!.GetAttribute("href")!);
        var rows = visitor.Page.Dom.QuerySelectorAll(".report tbody tr").Select(r => string.Join('|', r.QuerySelectorAll("td").Skip(1).Select(c => c.TextContent))).ToArray();
        rows.ShouldBe(["Varios|Varios|27|20|7|7|3|0"], "support has no legal term, and two by telephone are told of with the others");

        var file = await visitor.Asks(new HttpRequestMessage(HttpMethod.Get, visitor.Page.Dom.QuerySelector(".report-take a")!.GetAttribute("href")));
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe($"informe-pqrsf-{LastMonth.Year}.csv");
        var bytes = await file.Content.ReadAsByteArrayAsync();
        bytes[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        Encoding.UTF8.GetString(bytes[3..]).ShouldBe(
            "\"Mes\",\"Tipo\",\"Canal\",\"Recibidas\",\"Respondidas\",\"Días hábiles: mediana\",\"Días hábiles: 90 %\",\"Trasladadas\",\"Acceso negado\"\r\n"
            + $"\"{LastMonth:yyyy-MM}\",\"Varios\",\"Varios\",\"27\",\"20\",\"7\",\"7\",\"3\",\"0\"\r\n");
        (await visitor.Opens("/pqrsf/informe?anio=99999999999")).Text.ShouldContain("Informe de solicitudes");
    }

    private async Task Keeps(FigureSpan span, DateOnly day, params (FigureKey Key, long Value)[] figures)
    {
        await using var house = ApplicationHouse.On(Portal.Database, SampleHouse.Policy);
        await house.Add([.. figures.Select(f => Figure.Of(span, day, f.Key, f.Value))]);
    }
}
