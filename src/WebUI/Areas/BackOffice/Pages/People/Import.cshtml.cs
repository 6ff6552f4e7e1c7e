using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.People;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.WebUI.Cli;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.People;

/// <summary>One import: how far it is, what its check found, row by row, and what can be done with it.</summary>
public sealed class ImportModel(IMediator mediator, PortalTexts texts) : PageModel
{
    private static readonly string[] ReportColumns = ["source", "line", "outcome", "column", "problem"];

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>All rows, and not only those that are refused.</summary>
    [FromQuery(Name = "todas")]
    public bool All { get; set; }

    /// <summary>Where the page of the report begins.</summary>
    [FromQuery(Name = "desde")]
    public long From { get; set; }

    public ImportView Run { get; private set; } = null!;
    public ReportPage? Report { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        var found = await mediator.Send(new GetImport(Id), HttpContext.RequestAborted);
        if (!found.Succeeded)
            return this.Refuse(found);
        Run = found.Value;
        All |= Run.Tally.Refused == 0 && Run.Verdict is ImportVerdict.Whole;
        if (Run.HasReport && !Run.IsUnderWay && await mediator.Send(new ReadImportReport(Id, !All, From), HttpContext.RequestAborted) is { Succeeded: true } read)
            Report = read.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostApply() => Done(await mediator.Send(new ApplyImport(Id, InPart: false), HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostApplyInPart() => Done(await mediator.Send(new ApplyImport(Id, InPart: true), HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostCancel() => Done(await mediator.Send(new CancelImport(Id), HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostRepeat() => Done(await mediator.Send(new RepeatImport(Id), HttpContext.RequestAborted));

    public Task<IActionResult> OnGetReport() => Download(null, texts["People.report.file"]);

    public Task<IActionResult> OnGetPeople() => Download(ImportFile.People, "people.rejects.csv");

    public Task<IActionResult> OnGetFacts() => Download(ImportFile.Facts, "facts.rejects.csv");

    /// <summary>What is wrong with a row, as the command on the host says it.</summary>
    public static string Said(RowProblem problem) => (problem.Column is { } column ? $"{column}: " : "") + CliText.Of(problem.Code, [.. problem.Arguments]);

    /// <summary>The rows of a run in one line.</summary>
    public static string Counts(PortalTexts texts, ImportTally tally) => string.Join(" · ", new[]
    {
        ("new", tally.PeopleNew + tally.FactsNew), ("changed", tally.PeopleChanged + tally.FactsChanged), ("same", tally.PeopleSame + tally.FactsSame),
        ("removed", tally.FactsRemoved), ("refused", tally.Refused),
    }.Where(c => c.Item2 > 0).Select(c => texts[$"People.count.{c.Item1}", c.Item2].Value));

    private async Task<IActionResult> Download(ImportFile? rejects, string name)
    {
        var words = new ReportWords(
            [.. ReportColumns.Select(c => texts[$"People.report.{c}"].Value)],
            f => texts[$"People.report.{f}"], o => texts[$"People.outcome.{o}"], p => CliText.Of(p.Code, [.. p.Arguments]));
        var made = await mediator.Send(new DownloadImportReport(Id, rejects, rejects is null ? words : words with { Problem = Said }), HttpContext.RequestAborted);
        if (!made.Succeeded)
            return this.Refuse(made);
        Response.Headers.CacheControl = "no-store";
        return File(made.Value, "text/csv", name);
    }

    private IActionResult Done(Result result) => result.Failures.Any(f => f.Kind is FailureKind.Forbidden or FailureKind.NotFound) ? this.Refuse(result)
        : result.Succeeded ? RedirectToPage(null, null, new { id = Id }, null) : this.Show(result);
}
