using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Common;
using Ventanilla.Application.Passkeys;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Passkeys;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Passkeys;

/// <summary>A device of the member makes a key, and they give it a name.</summary>
public sealed class MakeModel(IMediator mediator, SealedCookies cookies, ICaller caller) : PageModel
{
    [BindProperty]
    public PasskeyForm Form { get; set; } = new();

    /// <summary>What the browser asks the device for: JSON.</summary>
    public string Offer { get; private set; } = "";

    public async Task<IActionResult> OnGet()
    {
        if (cookies.Read<PasskeyTicket>(HttpContext, PasskeyTicket.StaffCookie) is not { } carried)
            return RedirectToPage("New");
        var offer = await mediator.Send(new GetStaffPasskeyOffer(new Secret(carried.Token)), HttpContext.RequestAborted);
        if (!offer.Succeeded)
            return RedirectToPage("Index");
        (Offer, Form.Name) = (offer.Value, caller.Device);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var added = await mediator.Send(new AddStaffPasskey(Form.Name ?? "", Form.PasskeyAnswer ?? ""), HttpContext.RequestAborted);
        if (added.Failures.Contains(PasskeyFailures.BeginAgain))
            return this.BeginPasskeyAgain("/gestion/yo/llaves/nueva");
        if (!added.Succeeded)
            return this.Show(added);
        cookies.Forget(HttpContext, PasskeyTicket.StaffCookie);
        return RedirectToPage("Index", new { hecho = "added" });
    }
}
