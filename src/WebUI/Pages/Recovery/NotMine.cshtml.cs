using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Recovery;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Recovery;

/// <summary>"It was not me", from the notice of a change: says first what will happen; only the button does it.</summary>
public sealed class NotMineModel(IMediator mediator, SealedCookies cookies) : LinkPage(mediator, cookies, LinkPurpose.ChangeNotMine)
{
    public bool Usable { get; private set; }
    public ObjectionOutcome? Outcome { get; private set; }

    public void OnGet(bool listo, bool llame) => Outcome = listo ? ObjectionOutcome.LinkMailed : llame ? ObjectionOutcome.MustCall : null;

    public async Task<IActionResult> OnPost()
    {
        var result = await Mediator.Send(new ObjectToChange(Link!), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);

        ForgetLink();
        // The owner's own session in this browser ended too.
        await HttpContext.SignOutAsync();
        return result.Value == ObjectionOutcome.LinkMailed ? RedirectToPage(new { listo = true }) : RedirectToPage(new { llame = true });
    }

    protected override async Task Look(Secret link) =>
        Usable = (await Mediator.Send(new GetLink(link, LinkPurpose.ChangeNotMine), HttpContext.RequestAborted)).Value;
}
