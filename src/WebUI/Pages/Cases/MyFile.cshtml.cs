using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Following;
using Ventanilla.WebUI.Hosting;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>A file of a case, for whoever filed it.</summary>
[Authorize]
public sealed class MyFileModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGet(string radicado, [FromQuery(Name = "id")] Guid file) =>
        await mediator.Send(new OpenCaseFile(radicado, file), HttpContext.RequestAborted) is { Succeeded: true } opened ? this.HandOut(opened.Value) : NotFound();
}
