using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>Files a claim of habeas data that asks for one thing: to put what is on record right. That the data may be used for it was accepted with the account.</summary>
[Authorize]
public sealed class CorrectionModel(IMediator mediator) : PageModel
{
    public sealed class Input
    {
        public string? Subject { get; set; }
        public string? Text { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var filed = await mediator.Send(new FileCase(Guid.CreateVersion7(), CaseKind.DataCorrection, new FilerData(FilerKind.Account), AnswerWay.Email,
            Form.Subject ?? "", Form.Text ?? "", DataAuthorised: true), HttpContext.RequestAborted);
        return filed.Succeeded ? RedirectToPage("MyCase", new { radicado = filed.Value.Radicado, hecho = "radicado" }) : this.Show(filed);
    }
}
