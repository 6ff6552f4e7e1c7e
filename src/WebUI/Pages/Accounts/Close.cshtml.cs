using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Accounts;

/// <summary>Closes the account, with the password, once it is clear what that means.</summary>
[Authorize]
public sealed class CloseModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public sealed class Input
    {
        public string? CurrentPassword { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnPost()
    {
        var result = await mediator.Send(new CloseAccount(new Secret(Form.CurrentPassword ?? "")), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);
        cookies.Write(HttpContext, ClosingNote.Cookie, new ClosingNote(result.Value), ClosingNote.Lifetime);
        await HttpContext.SignOutAsync();
        return RedirectToPage("/Accounts/Closed");
    }
}
