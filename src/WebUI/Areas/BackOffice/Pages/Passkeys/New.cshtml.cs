using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Passkeys;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Passkeys;

/// <summary>Asks for the password and a code before a key is made.</summary>
public sealed class NewModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public sealed class Input
    {
        public string? CurrentPassword { get; set; }
        public string? Code { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnPost()
    {
        var begun = await mediator.Send(new BeginStaffPasskey(new Secret(Form.CurrentPassword ?? ""), Form.Code ?? ""), HttpContext.RequestAborted);
        if (!begun.Succeeded)
            return this.Show(begun);
        cookies.Write(HttpContext, PasskeyTicket.StaffCookie, new PasskeyTicket(begun.Value.Reveal()), PasskeyTicket.Lifetime);
        return RedirectToPage("Make");
    }
}
