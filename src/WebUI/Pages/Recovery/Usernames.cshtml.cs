using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Recovery;
using Ventanilla.Domain.People;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Recovery;

/// <summary>Mails the usernames of an address, where people sign in with one: the same answer for every address.</summary>
public sealed class UsernamesModel(IMediator mediator, SealedCookies cookies, PortalPolicy policy) : PageModel
{
    public sealed class Input
    {
        public string? Email { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public string? SentTo => this.SentAddress(cookies);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!policy.Identity.AsksUsername)
            context.Result = NotFound();
    }

    public async Task<IActionResult> OnPost()
    {
        var result = await mediator.Send(new RemindUsernames(Form.Email ?? ""), HttpContext.RequestAborted);
        return result.Succeeded ? this.NoteSent(cookies, Form.Email!) : this.Show(result);
    }
}
