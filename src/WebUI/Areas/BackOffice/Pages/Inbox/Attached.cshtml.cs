using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Hosting;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Inbox;

/// <summary>A file of a case, for staff.</summary>
public sealed class AttachedModel(IMediator mediator) : PageModel
{
    /// <param name="view">To be looked at in the browser's own viewer, where that is safe; else it is saved.</param>
    public async Task<IActionResult> OnGet(string radicado, Guid file, [FromQuery(Name = "ver")] bool view)
    {
        var opened = await mediator.Send(new OpenAttachment(radicado, file), HttpContext.RequestAborted);
        return opened.Succeeded ? view ? this.ShowFile(opened.Value) : this.HandOut(opened.Value)
            : opened.Failures.Any(f => f.Kind is FailureKind.NotFound) ? NotFound() : StatusCode(StatusCodes.Status403Forbidden);
    }
}
