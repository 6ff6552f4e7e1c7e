using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Accounts;

/// <summary>The link in the new mailbox: the button in the session that asked, the account's password anywhere else.</summary>
public sealed class ConfirmEmailModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public sealed class Input
    {
        public string? CurrentPassword { get; set; }
        public string? Code { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public EmailLinkView View { get; private set; } = new(Usable: false, AsksPassword: false, AsksCode: false);
    public bool Done { get; private set; }
    public bool Taken { get; private set; }

    public async Task<IActionResult> OnGet(string? t, bool listo, bool ocupado)
    {
        if (this.TakeLink(cookies, LinkPurpose.EmailChange, t) is { } onward)
            return onward;
        (Done, Taken) = (listo, ocupado);
        await Look();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (this.Link(cookies, LinkPurpose.EmailChange) is not { } token)
            return this.LeadBack(null);
        var result = await mediator.Send(new ConfirmEmailChange(token, new Secret(Form.CurrentPassword ?? ""), Form.Code), HttpContext.RequestAborted);
        var over = result.Succeeded || result.Failures.Contains(AccountFailures.LinkNotUsable) || result.Failures.Contains(AccountFailures.IdentifierTaken);
        if (!over)
        {
            await Look();
            return this.Show(result);
        }

        this.ForgetLink(cookies, LinkPurpose.EmailChange);
        return result.Succeeded ? RedirectToPage(new { listo = true })
            : result.Failures.Contains(AccountFailures.IdentifierTaken) ? RedirectToPage(new { ocupado = true })
            : RedirectToPage();
    }

    private async Task Look()
    {
        if (this.Link(cookies, LinkPurpose.EmailChange) is { } token)
            View = (await mediator.Send(new GetEmailLink(token), HttpContext.RequestAborted)).Value;
    }
}
