using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Following;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>One case of the person's own: what was said, what happened, why that date, and what they can still do. Whoever opens an answer here has it.</summary>
[Authorize]
public sealed class MyCaseModel(IMediator mediator, PortalTexts texts) : PageModel
{
    public sealed class Input
    {
        public string? Text { get; set; }
        public int? Score { get; set; }
        public string? Comment { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    [FromRoute]
    public string Radicado { get; set; } = "";

    public MyCaseFile Opened { get; private set; } = null!;

    /// <summary>What was just done, by the name of its text.</summary>
    public string? Done { get; private set; }

    public IEnumerable<SelectListItem> Scores =>
        Enumerable.Range(1, Case.BestScore).Reverse().Select(s => new SelectListItem(texts[$"Cases.score.{s}"], $"{s}"));

    public async Task<IActionResult> OnGet(string? hecho)
    {
        var found = await mediator.Send(new GetMyCase(Radicado), HttpContext.RequestAborted);
        if (found is { Succeeded: true, Value.Head.State: CaseState.Answered } && (await mediator.Send(new OpenAnswer(Radicado), HttpContext.RequestAborted)).Succeeded)
            found = await mediator.Send(new GetMyCase(Radicado), HttpContext.RequestAborted);
        if (!found.Succeeded)
            return NotFound();
        (Opened, Done) = (found.Value, hecho is "agregado" or "tiempo" or "calificado" or "radicado" ? hecho : null);
        return Page();
    }

    public Task<IActionResult> OnPost() => Do("agregado", new AddToCase(Radicado, Form.Text ?? ""));

    public Task<IActionResult> OnPostMoreTime() => Do("tiempo", new AskMoreTime(Radicado));

    public Task<IActionResult> OnPostRate() => Do("calificado", new RateAnswer(Radicado, Form.Score, Form.Comment));

    private async Task<IActionResult> Do(string name, IRequest<Result> what)
    {
        var done = await mediator.Send(what, HttpContext.RequestAborted);
        if (done.Failures.Any(f => f.Kind == FailureKind.NotFound))
            return NotFound();
        return done.Succeeded ? RedirectToPage(new { hecho = name }) : this.Show(done);
    }
}
