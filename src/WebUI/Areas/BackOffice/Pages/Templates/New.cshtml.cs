using MediatR;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Common;
using Ventanilla.Application.Templates;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Templates;

/// <summary>A template that is not written yet.</summary>
public sealed class NewModel(IMediator mediator, PortalTexts texts, ICaller caller) : TemplateForm(texts)
{
    /// <summary>It reads nothing that a message would guard, so it asks for itself.</summary>
    public IActionResult OnGet()
    {
        if (!caller.Actor.Permissions.Contains(Permission.EditTemplates))
            return StatusCode(StatusCodes.Status403Forbidden);
        Form.Language = Language.Default.Code;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var written = await mediator.Send(new WriteTemplate(Form.Name ?? "", Form.Kind, Form.Language ?? "", Lines(Form.Text)), HttpContext.RequestAborted);
        return written.Failures.Any(f => f.Kind is FailureKind.Forbidden) ? StatusCode(StatusCodes.Status403Forbidden)
            : written.Succeeded ? ToList("saved") : this.Show(written);
    }
}
