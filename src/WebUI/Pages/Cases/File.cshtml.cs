using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Hosting;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>A file of a draft, for whoever gave it.</summary>
public sealed class FileModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public async Task<IActionResult> OnGet([FromQuery(Name = "r")] string? key, [FromQuery(Name = "id")] Guid file) =>
        CaseDraftKey.Of(HttpContext, cookies, key) is { } draft
        && await mediator.Send(new OpenDraftFile(draft, file), HttpContext.RequestAborted) is { Succeeded: true } opened ? this.HandOut(opened.Value) : NotFound();
}
