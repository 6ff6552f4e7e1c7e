using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.SignIn;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.SignIn;

/// <summary>Where the person is signed in, and a way to end it.</summary>
[Authorize]
public sealed class SessionsModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<SessionView> Sessions { get; private set; } = [];
    public bool Ended { get; private set; }

    public async Task OnGet(bool cerradas)
    {
        Ended = cerradas;
        Sessions = (await mediator.Send(new ListSessions(), HttpContext.RequestAborted)).Value;
    }

    public async Task<IActionResult> OnPost(Guid? id)
    {
        if (!ModelState.IsValid)
            return RedirectToPage();
        var result = await mediator.Send(new EndSessions(id), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);
        if (id is null || id.ToString() != User.FindFirst(SignInCookie.SessionClaim)?.Value)
            return RedirectToPage(new { cerradas = true });
        await HttpContext.SignOutAsync();
        return RedirectToPage("/Portal/Index", new { salio = true });
    }
}
