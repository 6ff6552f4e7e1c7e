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
    private const string Cookie = "ventanilla.restablecer";

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
        if (t is { Length: > 0 and < 200 })
        {
            cookies.Write(HttpContext, Cookie, new FollowedLink(t), FollowedLink.Lifetime);
            return RedirectToPage();
        }

        await LookAtLink();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (cookies.Read<FollowedLink>(HttpContext, Cookie) is not { } link)
            return this.LeadBack(null);
        var result = await mediator.Send(
            new ResetPassword(new Secret(link.Token), new Secret(Form.Password ?? ""), new Secret(Form.Confirmation ?? "")), HttpContext.RequestAborted);
        if (result.Succeeded)
        {
            SealedCookies.Forget(HttpContext, Cookie);
            return RedirectToPage("ResetDone");
        }

        await LookAtLink();
        return this.Show(result);
    }

    private async Task LookAtLink() => Usable = cookies.Read<FollowedLink>(HttpContext, Cookie) is { } link
        && (await mediator.Send(new GetLink(new Secret(link.Token), LinkPurpose.PasswordReset), HttpContext.RequestAborted)).Value;
}
