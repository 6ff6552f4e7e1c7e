using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.Accounts;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Flow;

/// <summary>The whole way of a registration on this portal, from the document to the last question or the company; and the step at which the form
/// is sent.</summary>
internal static class RegistrationSteps
{
    /// <summary>A step by its place, and what most people need for it.</summary>
    public sealed record Step(string Place, TimeSpan Takes);

    /// <summary>In order. They follow from the policy alone and are the same for everyone: where people on record answer questions, the others
    /// have the last step behind them at once.</summary>
    public static IReadOnlyList<Step> Of(PortalPolicy policy)
    {
        var (registration, steps) = (policy.Registration, new List<Step>());
        void Add(bool asked, string place, int seconds)
        {
            if (asked)
                steps.Add(new Step(place, TimeSpan.FromSeconds(seconds)));
        }

        Add(policy.Identity.AsksDocument, "document", 30);
        Add(true, "data", 120);
        Add(registration.Confirmation, "confirm", 30);
        Add(true, "mail", 60);
        Add(registration.AfterActivation == AfterActivation.Questions, "finish", 60);
        Add(registration.AfterActivation == AfterActivation.Company, "company", 120);
        return steps;
    }

    public static async Task<IActionResult> Register(this PageModel page, RegistrationDraft draft, SealedCookies cookies)
    {
        var services = page.HttpContext.RequestServices;
        var registration = new RegisterUser(draft.Id, draft.Data, draft.Ticket!);
        var result = await services.GetRequiredService<IMediator>().Send(registration, page.HttpContext.RequestAborted);
        if (!result.Succeeded)
            return page.Show(result);
        var again = services.GetRequiredService<TimeProvider>().GetUtcNow() + services.GetRequiredService<PortalPolicy>().Budgets.ResendCooldown;
        var sent = draft with { Ticket = null, SecondDatum = null, SentTicket = result.Value, ResendAfter = again };
        cookies.Write(page.HttpContext, RegistrationDraft.CookieOf(draft.Key), sent, RegistrationDraft.Lifetime);
        return page.RedirectToPage("/Registration/Sent", new { r = draft.Key });
    }
}
