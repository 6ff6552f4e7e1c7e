using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Registration;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Flow;

/// <summary>The steps of a registration on this portal, and its last one: the form is sent.</summary>
internal static class RegistrationSteps
{
    /// <summary>By the names of their texts (<c>Accounts.steps.{name}</c>), in order.</summary>
    public static IReadOnlyList<string> Of(PortalPolicy policy) =>
        [.. new[] { ("document", policy.Identity.AsksDocument), ("data", true), ("confirm", policy.Registration.Confirmation), ("mail", true) }
            .Where(s => s.Item2).Select(s => s.Item1)];

    public static async Task<IActionResult> Register(this PageModel page, RegistrationDraft draft, SealedCookies cookies)
    {
        var services = page.HttpContext.RequestServices;
        var registration = new RegisterUser(draft.Id, draft.Data, draft.Ticket!);
        var result = await services.GetRequiredService<IMediator>().Send(registration, page.HttpContext.RequestAborted);
        if (!result.Succeeded)
            return page.Show(result);
        var again = services.GetRequiredService<TimeProvider>().GetUtcNow() + services.GetRequiredService<PortalPolicy>().Budgets.ResendCooldown;
        cookies.Write(page.HttpContext, RegistrationDraft.CookieOf(draft.Key), draft with { Ticket = null, SentTicket = result.Value, ResendAfter = again }, RegistrationDraft.Lifetime);
        return page.RedirectToPage("/Registration/Sent", new { r = draft.Key });
    }
}
