using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;

namespace Ventanilla.WebUI.Pages.Account;

/// <summary>Ends the session on the server and in the browser.</summary>
public sealed class SignOutModel(IMediator mediator) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Index");

    public async Task<IActionResult> OnPost()
    {
        await mediator.Send(new SignOut(), HttpContext.RequestAborted);
        await HttpContext.SignOutAsync();
        return RedirectToPage("/Index");
    }
}
