using System.Globalization;
using System.Text;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Figures;
using Ventanilla.WebUI.Figures;
using Ventanilla.WebUI.Hosting;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.Figures;

/// <summary>The report on cases for everybody, to read and to take along.</summary>
public sealed class ReportModel(IMediator mediator, PortalTexts texts) : PageModel
{
    public const string Address = "/pqrsf/informe", Year = "anio";

    public PublicReport Report { get; private set; } = null!;

    public ColumnPlot Received => new("recibidas", texts["Figures.report.plot"], [texts["Figures.month"], texts["Figures.report.Received"]],
        [.. Report.Received.Select(p => new Column(p.Day.ToString("MMM yyyy", CultureInfo.CurrentCulture), p.Value, PeoplePlots.Number(p.Value)))]);

    public Task OnGet() => Read();

    /// <summary>In UTF-8 with its mark, every cell in quotes, and none that a spreadsheet would work out.</summary>
    public async Task<IActionResult> OnGetCsv()
    {
        await Read();
        var lines = Report.Rows.Select(r => Report.Columns.Select(c => texts.Write(c, r))).Prepend(Report.Columns.Select(c => texts[$"Figures.report.{c}"].Value));
        var csv = string.Concat(lines.Select(l => string.Join(',', l.Select(TrailCsv.Cell)) + "\r\n"));
        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv)], "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"informe-pqrsf-{Report.Year}.csv"));
    }

    private async Task Read()
    {
        int? year = int.TryParse(Request.Query[Year], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null;
        Report = (await mediator.Send(new GetPublicReport(year), HttpContext.RequestAborted)).Value;
    }
}
