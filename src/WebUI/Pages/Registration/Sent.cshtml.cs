using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Registration;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Registration;

/// <summary>Where the message went, and what to do if it does not come. The address is this browser's own and stands as it was typed: whoever
/// cannot see a slip cannot mend it.</summary>
public sealed class SentModel(IMediator mediator, SealedCookies cookies, TimeProvider clock, PortalPolicy policy) : PageModel
{
    [BindProperty(Name = "r", SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty(Name = "otra", SupportsGet = true)]
    public bool Resent { get; set; }

    internal RegistrationDraft Draft { get; private set; } = null!;
    public int SecondsToWait => Draft.ResendAfter is { } after ? Math.Max(0, (int)Math.Ceiling((after - clock.GetUtcNow()).TotalSeconds)) : 0;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (cookies.Read<RegistrationDraft>(HttpContext, RegistrationDraft.CookieOf(Key)) is { Sent: true } draft)
        {
            Draft = draft;
            if (draft.Done)
                context.Result = RedirectToPage("/SignIn/SignIn");
        }
        else
            context.Result = this.LeadBack("Document");
    }

    public void OnGet()
    {
    }

    /// <summary>The same form once more, as a new registration: what was sent to the other address stays as it is, and nobody else can use it
    /// without the password.</summary>
    public IActionResult OnGetCorrect()
    {
        RegistrationDraft.MakeRoom(HttpContext, cookies);
        var anew = new RegistrationDraft(Guid.CreateVersion7(), RegistrationDraft.NewKey()) { Data = Draft.Data, Record = Draft.Record, Corrects = Draft.Corrects ?? Draft.Key };
        cookies.Write(HttpContext, RegistrationDraft.CookieOf(anew.Key), anew, RegistrationDraft.Lifetime);
        return RedirectToPage("Data", pageHandler: null, new { r = anew.Key }, "Form_Email");
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
