using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Staff;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Staff;

/// <summary>Ends the session of staff on the server and in the browser.</summary>
public sealed class SignOutModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Inbox/Index");

    public async Task<IActionResult> OnPost()
    {
        var result = await mediator.Send(new SignOutStaff(), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);
        foreach (var name in cookies.Names(HttpContext, "ventanilla.gestion."))
            cookies.Forget(HttpContext, name);
        await HttpContext.SignOutAsync(StaffCookie.Scheme);
        return RedirectToPage("/SignIn/SignIn");
    }
}
