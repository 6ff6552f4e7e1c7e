using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.People;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Registration;

/// <summary>The last step: where the message went, what to do if it does not come.</summary>
public sealed class SentModel(IMediator mediator, SealedCookies cookies, TimeProvider clock, PortalPolicy policy) : PageModel
{
    [BindProperty(Name = "r", SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty(Name = "otra", SupportsGet = true)]
    public bool Resent { get; set; }

    internal RegistrationDraft Draft { get; private set; } = null!;
    public string MaskedEmail => Mask.Email(Draft.Data.Email!);
    public int SecondsToWait => Draft.ResendAfter is { } after ? Math.Max(0, (int)Math.Ceiling((after - clock.GetUtcNow()).TotalSeconds)) : 0;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (cookies.Read<RegistrationDraft>(HttpContext, RegistrationDraft.CookieOf(Key)) is { Sent: true } draft)
            Draft = draft;
        else
            context.Result = this.LeadBack("Document");
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        Resent = false;
        var result = SecondsToWait > 0
            ? Domain.Accounts.AccountFailures.TooManyRequests
            : await mediator.Send(new ResendActivation(Draft.Data.Email!, AccountId: Draft.Id), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);
        var again = Draft with { ResendAfter = clock.GetUtcNow() + policy.Budgets.ResendCooldown };
        cookies.Write(HttpContext, RegistrationDraft.CookieOf(Key), again, RegistrationDraft.Lifetime);
        return RedirectToPage(new { r = Key, otra = true });
    }
}
