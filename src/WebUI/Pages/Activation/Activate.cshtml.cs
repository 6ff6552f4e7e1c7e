using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Common;

namespace Ventanilla.WebUI.Pages.Activation;

/// <summary>The activation link. Following it changes nothing (mail scanners do); the button does.</summary>
public sealed class ActivateModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    private const string Cookie = "ventanilla.activar";

    public sealed class Input
    {
        public string? Password { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public ActivationView View { get; private set; } = new(Usable: false, AsksPassword: false);

    public async Task<IActionResult> OnGet(string? t)
    {
        if (t is { Length: > 0 and < 200 })
        {
            cookies.Write(HttpContext, Cookie, new FollowedLink(t), FollowedLink.Lifetime);
            return RedirectToPage();
        }

        await Look();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (cookies.Read<FollowedLink>(HttpContext, Cookie) is not { } link)
            return this.LeadBack(null);
        var password = Form.Password is { } typed ? new Secret(typed) : null;
        var result = await mediator.Send(
            new ActivateAccount(new Secret(link.Token), RegistrationDraft.SentFrom(HttpContext, cookies), password), HttpContext.RequestAborted);
        if (!result.Succeeded)
        {
            await Look();
            return this.Show(result);
        }

        SealedCookies.Forget(HttpContext, Cookie);
        if (!result.Value.MustVerify)
            return RedirectToPage("Done");
        cookies.Write(HttpContext, VerificationTicket.Cookie, new VerificationTicket(result.Value.AccountId), VerificationTicket.Lifetime);
        return RedirectToPage("/Verification/Index");
    }

    private async Task Look()
    {
        if (cookies.Read<FollowedLink>(HttpContext, Cookie) is { } link)
            View = (await mediator.Send(
                new GetActivation(new Secret(link.Token), RegistrationDraft.SentFrom(HttpContext, cookies)), HttpContext.RequestAborted)).Value;
    }
}
