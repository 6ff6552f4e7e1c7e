using MediatR;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Recovery;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Recovery;

/// <summary>The link in the mailbox that was named with the code from paper: the password that was chosen there uses it up.</summary>
public sealed class InPersonMailboxModel(IMediator mediator, SealedCookies cookies) : LinkPage(mediator, cookies, LinkPurpose.MendedMailbox)
{
    public sealed class Input
    {
        public string? Password { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public bool Usable { get; private set; }
    public bool Done { get; private set; }

    public void OnGet(bool listo) => Done = listo;

    public async Task<IActionResult> OnPost()
    {
        var result = await Mediator.Send(new ConfirmMendedMailbox(Link!, new Secret(Form.Password ?? "")), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);
        ForgetLink();
        Cookies.Forget(HttpContext, TypedPaper.Cookie);
        return RedirectToPage(new { listo = true });
    }

    protected override async Task Look(Secret link) =>
        Usable = (await Mediator.Send(new GetLink(link, LinkPurpose.MendedMailbox), HttpContext.RequestAborted)).Value;
}
