using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.AccountDesk;
using Ventanilla.Application.Common;
using Ventanilla.Application.Portal;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Localization;
using Ventanilla.WebUI.Pages.SignIn;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.AccountDesk;

/// <summary>The code for the paper, this once: for whoever asked, in their browser, until they say that it was handed over. It names nobody.</summary>
public sealed class PaperModel(IMediator mediator, SealedCookies cookies, ICaller caller, PortalLinks links, PortalTexts texts, PortalPolicy policy) : PageModel
{
    internal FreshPaper? Paper { get; private set; }

    /// <summary>Where the person types it, as they would read it to somebody: of the portal's own address, whichever name this request came by.</summary>
    public string Where => links.InPerson.Split("://")[^1];

    /// <summary>"correo electrónico o usuario": what this portal lets people sign in with.</summary>
    public string SignsInWith
    {
        get
        {
            var label = texts[$"Fields.{SignInCard.Label(policy)}"].Value;
            return char.ToLowerInvariant(label[0]) + label[1..];
        }
    }

    public async Task<IActionResult> OnGet()
    {
        // What is open to whoever may not read accounts is nothing.
        var allowed = await mediator.Send(new ListMends(), HttpContext.RequestAborted);
        if (!allowed.Succeeded)
            return this.Refuse(allowed);
        Paper = cookies.Read<FreshPaper>(HttpContext, FreshPaper.Cookie) is { } fresh && fresh.StaffId == caller.StaffId ? fresh : null;
        return Page();
    }

    public IActionResult OnPost()
    {
        cookies.Forget(HttpContext, FreshPaper.Cookie);
        return RedirectToPage("Index");
    }
}
