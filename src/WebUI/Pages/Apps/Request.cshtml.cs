using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Apps;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.Apps;

/// <summary>Asks for one of the applications on offer: what for, and that its conditions are accepted where it has any.</summary>
[Authorize]
public sealed class RequestModel(IMediator mediator, PortalTexts texts, PortalPolicy policy) : PageModel
{
    public sealed class Input
    {
        public string? Why { get; set; }
        public bool TermsAccepted { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    [FromRoute]
    public string App { get; set; } = "";

    public AppOffer Offer { get; private set; } = null!;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (policy.Apps.FirstOrDefault(a => a.Code == App) is { } offer)
            Offer = offer;
        else
            context.Result = NotFound();
    }

    public void OnGet()
    {
    }

    /// <summary>Who asked before, or pressed twice, is led to where its state is shown.</summary>
    public async Task<IActionResult> OnPost()
    {
        var asked = await mediator.Send(new RequestApp(App, texts["Apps.request.app", Offer.Name], Form.Why ?? "", Form.TermsAccepted), HttpContext.RequestAborted);
        return asked.Succeeded ? RedirectToPage("/Cases/MyCase", new { radicado = asked.Value.Radicado, hecho = "radicado" })
            : asked.Failures.Any(f => f == AppFailures.AlreadyRequested || f == AppFailures.AlreadyGranted) ? RedirectToPage("/Accounts/Home")
            : this.Show(asked);
    }
}
