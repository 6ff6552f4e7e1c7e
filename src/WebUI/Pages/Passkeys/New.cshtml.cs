using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Passkeys;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Passkeys;

/// <summary>Asks for the password before a key is made, and for a code where the account has a second factor.</summary>
[Authorize]
public sealed class NewModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public sealed class Input
    {
        public string? CurrentPassword { get; set; }
        public string? Code { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public bool AsksCode { get; private set; }

    public async Task OnGet() => AsksCode = (await mediator.Send(new ListPasskeys(), HttpContext.RequestAborted)).Value.AsksCode;

    public async Task<IActionResult> OnPost()
    {
        var begun = await mediator.Send(new BeginPasskey(new Secret(Form.CurrentPassword ?? ""), Form.Code), HttpContext.RequestAborted);
        if (!begun.Succeeded)
            return this.Show(begun);
        cookies.Write(HttpContext, PasskeyTicket.Cookie, new PasskeyTicket(begun.Value.Reveal()), PasskeyTicket.Lifetime);
        return RedirectToPage("Make");
    }
}
