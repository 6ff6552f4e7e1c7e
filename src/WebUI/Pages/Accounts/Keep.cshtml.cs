using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Accounts;

/// <summary>Between the password and the session of an account that is about to be erased: keep it, or leave it.</summary>
public sealed class KeepModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public DateTimeOffset At { get; private set; }

    public async Task<IActionResult> OnGet() => await Load() is { } ? Page() : this.LeadBack("/SignIn/SignIn");

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is not { } ticket)
            return this.LeadBack("/SignIn/SignIn");
        var result = await mediator.Send(new KeepAccount(new Secret(ticket.Token)), HttpContext.RequestAborted);
        return result.Succeeded
            ? await this.Follow(result.Value, cookies, ticket.ReturnTo ?? Url.Page("/Accounts/Home", new { conservada = true }))
            : this.Show(result);
    }

    public async Task<IActionResult> OnPostLeave()
    {
        if (await Load() is null)
            return this.LeadBack("/SignIn/SignIn");
        cookies.Forget(HttpContext, SignInTicket.Cookie);
        cookies.Write(HttpContext, ClosingNote.Cookie, new ClosingNote(At), ClosingNote.Lifetime);
        return RedirectToPage("/Accounts/Closed");
    }

    private async Task<SignInTicket?> Load()
    {
        if (cookies.Read<SignInTicket>(HttpContext, SignInTicket.Cookie) is not { } ticket)
            return null;
        var closing = await mediator.Send(new GetClosing(new Secret(ticket.Token)), HttpContext.RequestAborted);
        if (!closing.Succeeded)
            return null;
        At = closing.Value;
        return ticket;
    }
}
