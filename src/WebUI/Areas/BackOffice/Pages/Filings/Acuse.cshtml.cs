using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Filings;

/// <summary>The acuse of a case, to be printed and given to the person.</summary>
public sealed class AcuseModel(IMediator mediator, PortalLinks links, PortalTexts texts) : PageModel
{
    public PrintedAcuse Acuse { get; private set; } = null!;
    public bool JustFiled { get; private set; }
    public string Files => Acuse.Files.Count > 0 ? string.Join(", ", Acuse.Files)
        : Acuse.FileCount > 0 ? texts["Filings.acuse.reserved_files", Acuse.FileCount].Value : texts["Cases.acuse.no_files"].Value;

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
