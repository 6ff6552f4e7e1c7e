using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.SignIn;

namespace Ventanilla.WebUI.Pages.SignIn;

/// <summary>Ends the session on the server and in the browser.</summary>
public sealed class SignOutModel(IMediator mediator) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Portal/Index");

    public async Task<IActionResult> OnPost()
    {
        await mediator.Send(new SignOut(), HttpContext.RequestAborted);
        await HttpContext.SignOutAsync();
        return RedirectToPage("/Portal/Index");
    }
}
