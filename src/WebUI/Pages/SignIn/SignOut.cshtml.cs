using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.SignIn;

/// <summary>Ends the session on the server and in the browser.</summary>
[OnlyWhileIn]
public sealed class SignOutModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Portal/Index");

    public async Task<IActionResult> OnPost()
    {
        var waiting = cookies.Read<CompanyTicket>(HttpContext, CompanyTicket.Cookie) is { } carried ? new Secret(carried.Token) : null;
        await mediator.Send(new SignOut(waiting), HttpContext.RequestAborted);
        // Tickets, drafts, forms and notes: whoever sits down next finds nothing of them.
        foreach (var name in cookies.Names(HttpContext, "ventanilla.").Where(name => name != FormCookie.Name))
            cookies.Forget(HttpContext, name);
        await HttpContext.SignOutAsync();
        return RedirectToPage("/Portal/Index", new { salio = true });
    }
}
