using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Recovery;
using Ventanilla.Domain.Accounts;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Pages.Recovery;

/// <summary>Confirms, from the mailbox, that a temporary password is wanted; only the button sends it.</summary>
public sealed class TemporaryModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public bool Usable { get; private set; }
    public bool Sent { get; private set; }

    public async Task<IActionResult> OnGet(string? t, bool enviada)
    {
        if (this.TakeLink(cookies, LinkPurpose.TemporaryPassword, t) is { } onward)
            return onward;
        Sent = enviada;
        Usable = this.Link(cookies, LinkPurpose.TemporaryPassword) is { } token
            && (await mediator.Send(new GetLink(token, LinkPurpose.TemporaryPassword), HttpContext.RequestAborted)).Value;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (this.Link(cookies, LinkPurpose.TemporaryPassword) is not { } token)
            return this.LeadBack(null);
        var result = await mediator.Send(new IssueTemporaryPassword(token), HttpContext.RequestAborted);
        this.ForgetLink(cookies, LinkPurpose.TemporaryPassword);
        return result.Succeeded ? RedirectToPage(new { enviada = true }) : RedirectToPage();
    }
}
