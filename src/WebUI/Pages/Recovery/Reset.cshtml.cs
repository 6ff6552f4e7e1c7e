using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Recovery;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Common;

namespace Ventanilla.WebUI.Pages.Recovery;

/// <summary>The reset link: it leaves the address bar at once, and only a good new password uses it up.</summary>
public sealed class ResetModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public sealed class Input
    {
        public string? Password { get; set; }
        public string? Confirmation { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public bool Usable { get; private set; }

    public async Task<IActionResult> OnGet(string? t)
    {
        if (this.TakeLink(cookies, LinkPurpose.PasswordReset, t) is { } onward)
            return onward;
        await LookAtLink();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (this.Link(cookies, LinkPurpose.PasswordReset) is not { } token)
            return this.LeadBack(null);
        var result = await mediator.Send(
            new ResetPassword(token, new Secret(Form.Password ?? ""), new Secret(Form.Confirmation ?? "")), HttpContext.RequestAborted);
        if (result.Succeeded)
        {
            this.ForgetLink(LinkPurpose.PasswordReset);
            return RedirectToPage("ResetDone");
        }

        await LookAtLink();
        return this.Show(result);
    }

    private async Task LookAtLink() => Usable = this.Link(cookies, LinkPurpose.PasswordReset) is { } token
        && (await mediator.Send(new GetLink(token, LinkPurpose.PasswordReset), HttpContext.RequestAborted)).Value;
}
