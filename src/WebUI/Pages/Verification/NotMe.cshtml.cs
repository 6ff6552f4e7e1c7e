using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.Accounts;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Pages.Verification;

/// <summary>"It was not me": the person on record closes a registration made with their document.</summary>
public sealed class NotMeModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public bool Usable { get; private set; }
    public bool Done { get; private set; }

    public async Task<IActionResult> OnGet(string? t, bool listo)
    {
        if (this.TakeLink(cookies, LinkPurpose.NotMe, t) is { } onward)
            return onward;
        Done = listo;
        Usable = this.Link(cookies, LinkPurpose.NotMe) is { } token
            && (await mediator.Send(new GetLink(token, LinkPurpose.NotMe), HttpContext.RequestAborted)).Value;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (this.Link(cookies, LinkPurpose.NotMe) is not { } token)
            return this.LeadBack(null);
        var result = await mediator.Send(new DisownRegistration(token), HttpContext.RequestAborted);
        this.ForgetLink(cookies, LinkPurpose.NotMe);
        return result.Succeeded ? RedirectToPage(new { listo = true }) : RedirectToPage();
    }
}
