using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Apps;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Terms;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.Apps;

/// <summary>Asks for one of the applications on offer: what for, and that its conditions are accepted where it has any.</summary>
[Authorize]
public sealed class RequestModel(IMediator mediator, PortalTexts texts) : PageModel
{
    public sealed class Input
    {
        public string? Why { get; set; }
        public bool TermsAccepted { get; set; }

        /// <summary>Those that were read.</summary>
        public string? TermsVersion { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    [FromRoute]
    public string App { get; set; } = "";

    public AppOffer Offer { get; private set; } = null!;

    /// <summary>How soon it is decided.</summary>
    public ServiceGoal Goal { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var found = await mediator.Send(new GetAppOffer(App), HttpContext.RequestAborted);
        if (found.Succeeded)
        {
            (Offer, Goal) = (found.Value.Offer, found.Value.Goal);
            await next();
        }
        else
            context.Result = NotFound();
    }

    public void OnGet()
    {
    }

    /// <summary>Who asked before, or pressed twice, is led to where its state is shown.</summary>
    public async Task<IActionResult> OnPost()
    {
        var asked = await mediator.Send(new RequestApp(App, texts["Apps.request.app", Offer.Name], Form.Why ?? "", Form.TermsAccepted, Form.TermsVersion), HttpContext.RequestAborted);
        return asked.Succeeded ? RedirectToPage("/Cases/MyCase", new { radicado = asked.Value.Radicado, hecho = "radicado" })
            : asked.Failures.Any(f => f == AppFailures.AlreadyRequested || f == AppFailures.AlreadyGranted) ? RedirectToPage("/Accounts/Home")
            : this.Show(asked);
    }
}
