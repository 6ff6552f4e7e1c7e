using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.SignIn;

/// <summary>Changes the password, with the current one.</summary>
[Authorize]
public sealed class PasswordModel(IMediator mediator) : PageModel
{
    public sealed class Input
    {
        public string? CurrentPassword { get; set; }
        public string? Password { get; set; }
        public string? Confirmation { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public bool Changed { get; private set; }

    public void OnGet(bool lista) => Changed = lista;

    public async Task<IActionResult> OnPost()
    {
        var result = await mediator.Send(
            new ChangePassword(new Secret(Form.CurrentPassword ?? ""), new Secret(Form.Password ?? ""), new Secret(Form.Confirmation ?? "")),
            HttpContext.RequestAborted);
        return result.Succeeded ? RedirectToPage(new { lista = true }) : this.Show(result);
    }
}
