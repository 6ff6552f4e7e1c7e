using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Filings;

/// <summary>The acuse of a case, to be printed and given to the person.</summary>
public sealed class AcuseModel(IMediator mediator, PortalLinks links) : PageModel
{
    public PrintedAcuse Acuse { get; private set; } = null!;
    public bool JustFiled { get; private set; }
    public string FollowLink => links.FollowCase;

    public async Task<IActionResult> OnGet(string radicado)
    {
        var acuse = await mediator.Send(new GetCaseAcuse(radicado), HttpContext.RequestAborted);
        if (!acuse.Succeeded)
            return acuse.Failures.Any(f => f.Kind is FailureKind.Forbidden) ? StatusCode(StatusCodes.Status403Forbidden) : NotFound();
        (Acuse, JustFiled) = (acuse.Value, Request.Query[CaseAddress.Done] == "verbal");
        return Page();
    }
}
