using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Accounts;

/// <summary>Changes the phone, with the password; there is no such page where the portal asks for no phone.</summary>
[Authorize]
public sealed class PhoneModel(IMediator mediator, PortalPolicy policy) : PageModel
{
    public sealed class Input
    {
        public string? Phone { get; set; }
        public string? CurrentPassword { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public string Current { get; private set; } = "";

    /// <summary>The name to sign in with.</summary>
    public string Owner { get; private set; } = "";
    public bool Changed { get; private set; }

    public async Task<IActionResult> OnGet(bool listo)
    {
        if (!IsAsked)
            return NotFound();
        Changed = listo;
        var account = (await mediator.Send(new GetAccount(), HttpContext.RequestAborted)).Value;
        (Current, Owner) = (account.Phone, account.Name);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!IsAsked)
            return NotFound();
        var result = await mediator.Send(new ChangePhone(Form.Phone ?? "", new Secret(Form.CurrentPassword ?? "")), HttpContext.RequestAborted);
        return result.Succeeded ? RedirectToPage(new { listo = true }) : this.Show(result);
    }

    private bool IsAsked => policy.Registration.Fields.Contains(RegistrationField.Phone);
}
