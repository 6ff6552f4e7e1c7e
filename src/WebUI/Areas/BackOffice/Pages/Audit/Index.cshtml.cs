using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Audit;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Hosting;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Audit;

/// <summary>The trail: what is looked for, a page of its rows, and the way to take all of them along.</summary>
public sealed class IndexModel(IMediator mediator, PortalTexts texts) : PageModel
{
    private const string Word = "action.";

    public TrailFilter Filter { get; private set; } = new();
    public string? After { get; private set; }
    public TrailPage Found { get; private set; } = null!;

    /// <summary>Every action that has a name, by it.</summary>
    public IEnumerable<(string Action, string Name)> Actions => texts.GetAllStrings(includeParentCultures: true).Where(t => t.Name.StartsWith(Word, StringComparison.Ordinal))
        .Select(t => t.Name[Word.Length..]).Distinct().Where(a => texts.Has($"Audit.{Word}{a}")).Select(a => (a, texts.SayAction(a))).OrderBy(a => a.Item2, StringComparer.CurrentCulture);

    public async Task<IActionResult> OnGet()
    {
        (Filter, After) = (TrailAddress.Read(Request.Query), Request.Query[TrailAddress.After]);
        var found = await mediator.Send(new ListTrail(Filter, After), HttpContext.RequestAborted);
        if (!found.Succeeded)
            return StatusCode(StatusCodes.Status403Forbidden);
        Found = found.Value;
        return Page();
    }

    public Task<IActionResult> OnPostCsv() => Export((export, parts) => new TrailCsv(export, parts));

    public Task<IActionResult> OnPostJson() => Export((export, parts) => new TrailJson(export, parts));

    private async Task<IActionResult> Export(Func<TrailExport, IAsyncEnumerable<TrailLine>, IActionResult> write)
    {
        var filter = TrailAddress.Read(Request.Query);
        var export = await mediator.Send(new ExportTrail(filter), HttpContext.RequestAborted);
        return export.Succeeded ? write(export.Value, Lines(filter, export.Value.End.Sequence)) : StatusCode(StatusCodes.Status403Forbidden);
    }

    /// <summary>Part by part, so that no length fills the memory. Whoever may no longer read it gets no further part.</summary>
    private async IAsyncEnumerable<TrailLine> Lines(TrailFilter filter, long until)
    {
        for (string? after = null; ;)
        {
            var part = (await mediator.Send(new ListTrail(filter, after, until), HttpContext.RequestAborted)).Value;
            foreach (var line in part.Lines)
                yield return line;
            if ((after = part.Next) is null)
                yield break;
        }
    }
}
