using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Common;

namespace Ventanilla.WebUI.Pages.Verification;

/// <summary>"It was not me": the person on record closes a registration made with their document.</summary>
public sealed class NotMeModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    private const string Cookie = "ventanilla.nofuiyo";

    public bool Usable { get; private set; }
    public bool Done { get; private set; }

    public async Task<IActionResult> OnGet(string? t, bool listo)
    {
        if (t is { Length: > 0 and < 200 })
        {
            cookies.Write(HttpContext, Cookie, new FollowedLink(t), FollowedLink.Lifetime);
            return RedirectToPage();
        }

        Done = listo;
        Usable = cookies.Read<FollowedLink>(HttpContext, Cookie) is { } link
            && (await mediator.Send(new GetLink(new Secret(link.Token), LinkPurpose.NotMe), HttpContext.RequestAborted)).Value;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (cookies.Read<FollowedLink>(HttpContext, Cookie) is not { } link)
            return this.LeadBack(null);
        var result = await mediator.Send(new DisownRegistration(new Secret(link.Token)), HttpContext.RequestAborted);
        SealedCookies.Forget(HttpContext, Cookie);
        return result.Succeeded ? RedirectToPage(new { listo = true }) : RedirectToPage();
    }
}
