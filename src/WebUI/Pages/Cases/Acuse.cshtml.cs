using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Cases;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>The number, what was filed, until when it is answered and how it is followed. Worth printing.</summary>
public sealed class AcuseModel(IMediator mediator, SealedCookies cookies, PortalLinks links) : PageModel
{
    public Acuse Acuse { get; private set; } = null!;

    /// <summary>In full: on paper nothing can be pressed.</summary>
    public string FollowLink => links.FollowCase;

    public async Task<IActionResult> OnGet([FromQuery(Name = "r")] string? key)
    {
        var acuse = CaseDraftKey.Of(HttpContext, cookies, key) is { } draft ? await mediator.Send(new GetAcuse(draft), HttpContext.RequestAborted) : null;
        if (acuse is not { Succeeded: true })
            return HttpContext.Show(new KeptForm(Url.Page("Pqrsf")!, [], [KeptError.Of(CaseDraftFailures.Gone)]), []);
        Acuse = acuse.Value;
        return Page();
    }
}
