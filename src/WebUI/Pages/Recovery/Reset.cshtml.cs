using MediatR;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Recovery;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Recovery;

/// <summary>The reset link: only a good new password uses it up.</summary>
public sealed class ResetModel(IMediator mediator, SealedCookies cookies) : LinkPage(mediator, cookies, LinkPurpose.PasswordReset)
{
    public sealed class Input
    {
        public string? Password { get; set; }
        public string? Confirmation { get; set; }
        public string? Code { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Only a good link says whether the account has a second factor.</summary>
    public ResetLink View { get; private set; } = new(Usable: false, AsksCode: false);

    public async Task<IActionResult> OnPost()
    {
        var result = await Mediator.Send(
            new ResetPassword(Link!, new Secret(Form.Password ?? ""), new Secret(Form.Confirmation ?? ""), Form.Code), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);

        ForgetLink();
        return RedirectToPage("ResetDone");
    }

    protected override async Task Look(Secret link) => View = (await Mediator.Send(new GetResetLink(link), HttpContext.RequestAborted)).Value;
}
