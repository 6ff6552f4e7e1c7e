using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.SignIn;
using Ventanilla.WebUI.Connections;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Hosting;

namespace Ventanilla.WebUI.Pages.Connections;

/// <summary>An application that a person leaves asks whether they leave the portal too; then they are sent back to it.</summary>
public sealed class EndSessionModel(IMediator mediator, SealedCookies cookies) : PageModel
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
        HttpContext.LetFormsLeadTo(asked.SendsBackTo);
        await mediator.Send(new SignOut(), HttpContext.RequestAborted);
        cookies.ForgetAll(HttpContext);
        await HttpContext.SignOutAsync(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationDefaults.AuthenticationScheme);
        return ProtocolAnswers.Out(After);
    }
}
