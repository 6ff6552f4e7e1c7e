using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Common;
using Ventanilla.Application.Passkeys;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Passkeys;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Passkeys;

/// <summary>A device of the person makes a key, and they give it a name.</summary>
[Authorize]
public sealed class MakeModel(IMediator mediator, SealedCookies cookies, ICaller caller) : PageModel
{
    [BindProperty]
    public PasskeyForm Form { get; set; } = new();

    /// <summary>What the browser asks the device for: JSON.</summary>
    public string Offer { get; private set; } = "";

    public async Task<IActionResult> OnGet()
    {
        if (cookies.Read<PasskeyTicket>(HttpContext, PasskeyTicket.Cookie) is not { } carried)
            return RedirectToPage("New");
        var offer = await mediator.Send(new GetPasskeyOffer(new Secret(carried.Token)), HttpContext.RequestAborted);
        if (!offer.Succeeded)
            return RedirectToPage("Index");
        (Offer, Form.Name) = (offer.Value, caller.Device);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var added = await mediator.Send(new AddPasskey(Form.Name ?? "", Form.PasskeyAnswer ?? ""), HttpContext.RequestAborted);
        if (added.Failures.Contains(PasskeyFailures.BeginAgain))
            return this.BeginPasskeyAgain("/cuenta/llaves/nueva");
        if (!added.Succeeded)
            return this.Show(added);
        cookies.Forget(HttpContext, PasskeyTicket.Cookie);
        return RedirectToPage("Index", new { hecho = "added" });
    }
}
