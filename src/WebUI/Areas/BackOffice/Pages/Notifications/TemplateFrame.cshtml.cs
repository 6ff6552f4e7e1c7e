using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Notifications;

/// <summary>The HTML of a preview, for the frames of <see cref="TemplatesModel"/>: it may bring its inline styles and the logo that it holds, neither script nor
/// form nor anything from elsewhere, and it is nobody's: not even its own origin's.</summary>
public sealed class TemplateFrameModel(IMediator mediator) : PageModel
{
    private const string Policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public async Task<IActionResult> OnGet(string? tipo, string? idioma, string? portal, bool oscuro)
    {
        var preview = await mediator.Send(
            new PreviewMail(tipo ?? nameof(Application.Registration.WelcomeMail), Language.Find(idioma ?? "") ?? Language.Current, string.IsNullOrEmpty(portal) ? null : portal),
            HttpContext.RequestAborted);
        if (!preview.Succeeded)
            return this.Refuse(preview);
        Response.Headers.ContentSecurityPolicy = Policy;
        return Content(preview.Value.On(oscuro), "text/html; charset=utf-8");
    }
}
