using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Passkeys;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Passkeys;

/// <summary>Says what it means that a key goes, and asks for the password.</summary>
[Authorize]
public sealed class RemoveModel(IMediator mediator) : PageModel
{
    public sealed class Input
    {
        public string? CurrentPassword { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public PasskeyView Key { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id)
    {
        if ((await mediator.Send(new ListPasskeys(), HttpContext.RequestAborted)).Value.Keys.FirstOrDefault(k => k.Id == id) is not { } key)
            return RedirectToPage("Index");
        Key = key;
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id)
    {
        var removed = await mediator.Send(new RemovePasskey(id, new Secret(Form.CurrentPassword ?? "")), HttpContext.RequestAborted);
        return removed.Succeeded ? RedirectToPage("Index", new { hecho = "removed" }) : this.Show(removed);
    }
}
