using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.SignIn;
using Ventanilla.WebUI.Connections;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Hosting;

namespace Ventanilla.WebUI.Pages.Connections;

/// <summary>An application that a person leaves asks whether they leave the portal too; then they are sent back to it.
/// The page judges the proof of origin itself: an application may ask by a post as well.</summary>
[IgnoreAntiforgeryToken(Order = 1001)]
public sealed class EndSessionModel(IMediator mediator, IAntiforgery antiforgery, SealedCookies cookies) : PageModel
{
    private const string After = "/?salio=true";

    internal EntranceRequest Asked { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (EntranceRequest.Of(HttpContext) is not { } asked)
            return NotFound();
        Asked = asked;
        if (User.Identity?.IsAuthenticated != true)
            return ProtocolAnswers.Out(After);
        HttpContext.LetFormsLeadTo(asked.SendsBackTo);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (EntranceRequest.Of(HttpContext) is not { } asked)
            return NotFound();
        if (User.Identity?.IsAuthenticated == true && !await antiforgery.IsRequestValidAsync(HttpContext))
            return LocalRedirect(asked.AddressOf(EntranceRequest.WayOut));
        HttpContext.LetFormsLeadTo(asked.SendsBackTo);
        await mediator.Send(new SignOut(), HttpContext.RequestAborted);
        cookies.ForgetAll(HttpContext);
        await HttpContext.SignOutAsync(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationDefaults.AuthenticationScheme);
        return ProtocolAnswers.Out(After);
    }
}
