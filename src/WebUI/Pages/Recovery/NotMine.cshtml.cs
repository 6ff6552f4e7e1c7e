using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Recovery;
using Ventanilla.Domain.Accounts;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Recovery;

/// <summary>"It was not me", from the notice of a change: says first what will happen; only the button does it.</summary>
public sealed class NotMineModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public bool Usable { get; private set; }
    public ObjectionOutcome? Outcome { get; private set; }

    public async Task<IActionResult> OnGet(string? t, bool listo, bool llame)
    {
        if (this.TakeLink(cookies, LinkPurpose.ChangeNotMine, t) is { } onward)
            return onward;
        Outcome = listo ? ObjectionOutcome.LinkMailed : llame ? ObjectionOutcome.MustCall : null;
        await Load();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (this.Link(cookies, LinkPurpose.ChangeNotMine) is not { } token)
            return this.LeadBack(null);
        var result = await mediator.Send(new ObjectToChange(token), HttpContext.RequestAborted);
        if (!result.Succeeded)
        {
            await Load();
            return Usable ? this.Show(result) : RedirectToPage();
        }

        this.ForgetLink(cookies, LinkPurpose.ChangeNotMine);
        // The owner's own session in this browser ended too.
        await HttpContext.SignOutAsync();
        return result.Value == ObjectionOutcome.LinkMailed ? RedirectToPage(new { listo = true }) : RedirectToPage(new { llame = true });
    }

    private async Task Load() => Usable = this.Link(cookies, LinkPurpose.ChangeNotMine) is { } token
        && (await mediator.Send(new GetLink(token, LinkPurpose.ChangeNotMine), HttpContext.RequestAborted)).Value;
}
