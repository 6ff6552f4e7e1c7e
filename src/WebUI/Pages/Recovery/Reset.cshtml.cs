using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Recovery;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Recovery;

/// <summary>The reset link: it leaves the address bar at once, and only a good new password uses it up.</summary>
public sealed class ResetModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public sealed class Input
    {
        public string? Password { get; set; }
        public string? Confirmation { get; set; }
        public string? Code { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public bool Usable { get; private set; }

    /// <summary>The account has a second factor. Only a good link says so.</summary>
    public bool AsksCode { get; private set; }

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
            new ResetPassword(token, new Secret(Form.Password ?? ""), new Secret(Form.Confirmation ?? ""), Form.Code), HttpContext.RequestAborted);
        if (result.Succeeded)
        {
            this.ForgetLink(cookies, LinkPurpose.PasswordReset);
            return RedirectToPage("ResetDone");
        }

        await LookAtLink();
        return this.Show(result);
    }

    private async Task LookAtLink()
    {
        if (this.Link(cookies, LinkPurpose.PasswordReset) is not { } token)
            return;
        var link = (await mediator.Send(new GetResetLink(token), HttpContext.RequestAborted)).Value;
        (Usable, AsksCode) = (link.Usable, link.AsksCode);
    }
}
