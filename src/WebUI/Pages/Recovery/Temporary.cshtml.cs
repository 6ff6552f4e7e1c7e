using MediatR;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Recovery;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Pages.Recovery;

/// <summary>Confirms, from the mailbox, that a temporary password is wanted; only the button sends it.</summary>
public sealed class TemporaryModel(IMediator mediator, SealedCookies cookies) : LinkPage(mediator, cookies, LinkPurpose.TemporaryPassword)
{
    public bool Usable { get; private set; }

    [BindProperty(Name = "enviada", SupportsGet = true)]
    public bool Sent { get; set; }

    public async Task<IActionResult> OnPost()
    {
        var result = await Mediator.Send(new IssueTemporaryPassword(Link!), HttpContext.RequestAborted);
        ForgetLink();
        return result.Succeeded ? RedirectToPage(new { enviada = true }) : RedirectToPage();
    }

    protected override async Task Look(Secret link) =>
        Usable = (await Mediator.Send(new GetLink(link, LinkPurpose.TemporaryPassword), HttpContext.RequestAborted)).Value;
}
