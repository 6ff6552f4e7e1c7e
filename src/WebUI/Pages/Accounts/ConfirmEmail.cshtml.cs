using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Domain.Accounts;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Pages.Accounts;

/// <summary>The link in the new mailbox, signed in or not; only the button changes the address.</summary>
public sealed class ConfirmEmailModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public bool Usable { get; private set; }
    public bool Done { get; private set; }
    public bool Taken { get; private set; }

    public async Task<IActionResult> OnGet(string? t, bool listo, bool ocupado)
    {
        if (this.TakeLink(cookies, LinkPurpose.EmailChange, t) is { } onward)
            return onward;
        (Done, Taken) = (listo, ocupado);
        Usable = this.Link(cookies, LinkPurpose.EmailChange) is { } token
            && (await mediator.Send(new GetLink(token, LinkPurpose.EmailChange), HttpContext.RequestAborted)).Value;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (this.Link(cookies, LinkPurpose.EmailChange) is not { } token)
            return this.LeadBack(null);
        var result = await mediator.Send(new ConfirmEmailChange(token), HttpContext.RequestAborted);
        this.ForgetLink(cookies, LinkPurpose.EmailChange);
        return result.Succeeded ? RedirectToPage(new { listo = true })
            : result.Failures.Contains(AccountFailures.IdentifierTaken) ? RedirectToPage(new { ocupado = true })
            : RedirectToPage();
    }
}
