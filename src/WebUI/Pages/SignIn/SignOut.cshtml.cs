using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;

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
        cookies.ForgetAll(HttpContext);
        await HttpContext.SignOutAsync();
        return RedirectToPage("/Portal/Index", new { salio = true });
    }
}
