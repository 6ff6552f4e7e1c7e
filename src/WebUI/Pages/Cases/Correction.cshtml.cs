using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Cases;
using Ventanilla.Domain.Terms;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>Asks for data on record to be put right.</summary>
[Authorize]
public sealed class CorrectionModel(IMediator mediator) : PageModel
{
    public sealed class Input
    {
        public string? What { get; set; }
        public string? Explanation { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public bool Sent { get; private set; }

    public void OnGet(bool lista) => Sent = lista;

    public async Task<IActionResult> OnPost()
    {
        var result = await mediator.Send(new AskForCorrection(Form.What ?? "", Form.Explanation ?? ""), HttpContext.RequestAborted);
        return result.Succeeded ? RedirectToPage(new { lista = true }) : this.Show(result);
    }
}
