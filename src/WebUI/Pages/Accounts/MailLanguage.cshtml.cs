using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Accounts;

/// <summary>Chooses the language of the mails; that of the pages is chosen on top of each.</summary>
[Authorize]
public sealed class MailLanguageModel(IMediator mediator) : PageModel
{
    public sealed class Input
    {
        public string? Language { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public bool Saved { get; private set; }

    public IEnumerable<SelectListItem> Languages => Language.All.Select(l => new SelectListItem(l.Name, l.Code));

    public async Task OnGet(bool guardado)
    {
        Saved = guardado;
        Form.Language = (await mediator.Send(new GetAccount(), HttpContext.RequestAborted)).Value.Language.Code;
    }

    public async Task<IActionResult> OnPost()
    {
        var result = await mediator.Send(new ChooseLanguage(Form.Language ?? ""), HttpContext.RequestAborted);
        return result.Succeeded ? RedirectToPage(new { guardado = true }) : this.Show(result);
    }
}
