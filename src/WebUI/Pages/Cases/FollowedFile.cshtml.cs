using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Following;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Hosting;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>A file that came with an answer, for whoever found the case by the code of its acuse.</summary>
public sealed class FollowedFileModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public async Task<IActionResult> OnGet([FromQuery(Name = "id")] Guid file) =>
        FollowedCase.Read(HttpContext, cookies) is { Code: { } code } followed
        && await mediator.Send(new OpenFollowedFile(followed.Standing.Radicado, new Secret(code), file), HttpContext.RequestAborted) is { Succeeded: true } opened
            ? this.HandOut(opened.Value) : NotFound();
}
