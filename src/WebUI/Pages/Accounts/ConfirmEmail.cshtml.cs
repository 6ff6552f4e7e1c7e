using MediatR;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Accounts;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Accounts;

/// <summary>The link in the new mailbox: the button in the session that asked, the account's password anywhere else.</summary>
public sealed class ConfirmEmailModel(IMediator mediator, SealedCookies cookies) : LinkPage(mediator, cookies, LinkPurpose.EmailChange)
{
    public sealed class Input
    {
        public string? CurrentPassword { get; set; }
        public string? Code { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public EmailLinkView View { get; private set; } = new(Usable: false, AsksPassword: false, AsksCode: false);

    [BindProperty(Name = "listo", SupportsGet = true)]
    public bool Done { get; set; }

    [BindProperty(Name = "ocupado", SupportsGet = true)]
    public bool Taken { get; set; }

    public async Task<IActionResult> OnPost()
    {
        var result = await Mediator.Send(new ConfirmEmailChange(Link!, new Secret(Form.CurrentPassword ?? ""), Form.Code), HttpContext.RequestAborted);
        var taken = result.Failures.Contains(AccountFailures.IdentifierTaken);
        if (!result.Succeeded && !taken && !result.Failures.Contains(AccountFailures.LinkNotUsable))
            return this.Show(result);

        ForgetLink();
        return result.Succeeded ? RedirectToPage(new { listo = true }) : taken ? RedirectToPage(new { ocupado = true }) : RedirectToPage();
    }

    protected override async Task Look(Secret link) => View = (await Mediator.Send(new GetEmailLink(link), HttpContext.RequestAborted)).Value;
}
