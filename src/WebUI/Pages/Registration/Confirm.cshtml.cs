using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Common;

namespace Ventanilla.WebUI.Pages.Registration;

/// <summary>Step 3: what was typed, once more, before anything is created.</summary>
public sealed class ConfirmModel(IMediator mediator, SealedCookies cookies, TimeProvider clock, Application.Common.Policy.PortalPolicy policy) : PageModel
{
    [BindProperty(Name = "r", SupportsGet = true)]
    public string? Key { get; set; }

    internal RegistrationDraft Draft { get; private set; } = null!;

    /// <summary>Names of fields and what was answered, where something was.</summary>
    internal IEnumerable<(string Name, string Value, bool OnRecord)> Answers => new[]
    {
        ("FirstName", Draft.Record?.FirstName ?? Draft.FirstName), ("SecondName", Draft.Record?.SecondName ?? Draft.SecondName),
        ("FirstSurname", Draft.Record?.FirstSurname ?? Draft.FirstSurname), ("SecondSurname", Draft.Record?.SecondSurname ?? Draft.SecondSurname),
        ("BirthDate", Draft.BirthDate?.ToLocalDay()), ("Phone", Draft.Phone), ("Email", Draft.Email),
    }.Where(a => !string.IsNullOrEmpty(a.Item2))
        .Select(a => (a.Item1, a.Item2!, Draft.Record is not null && a.Item1 is not ("Phone" or "Email")));

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var draft = cookies.Read<RegistrationDraft>(HttpContext, RegistrationDraft.CookieOf(Key));
        if (draft is { Sent: true })
            context.Result = RedirectToPage("Sent", new { r = Key });
        else if (draft is not { PasswordHash: not null })
            context.Result = draft is null ? this.LeadBack("Document") : this.LeadBack("Data", new { r = Key });
        else
            Draft = draft;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var registration = new RegisterUser(Draft.Id, Draft.Type, Draft.Number, Draft.FirstName, Draft.SecondName, Draft.FirstSurname,
            Draft.SecondSurname, Draft.BirthDate, Draft.Phone, Draft.Email, Draft.PasswordHash!);
        var result = await mediator.Send(registration, HttpContext.RequestAborted);
        // Pressed twice at once: the other press has registered it, and asked afresh the answer is the same.
        if (result.Failures is [{ Kind: FailureKind.Conflict }])
        {
            await using var afresh = HttpContext.RequestServices.CreateAsyncScope();
            result = await afresh.ServiceProvider.GetRequiredService<IMediator>().Send(registration, HttpContext.RequestAborted);
        }

        if (!result.Succeeded)
            return this.Show(result);
        var sent = Draft with { PasswordHash = null, Sent = true, ResendAfter = clock.GetUtcNow() + policy.Budgets.ResendCooldown };
        cookies.Write(HttpContext, RegistrationDraft.CookieOf(Key), sent, RegistrationDraft.Lifetime);
        return RedirectToPage("Sent", new { r = Key });
    }

    public IActionResult OnPostCancel()
    {
        SealedCookies.Forget(HttpContext, RegistrationDraft.CookieOf(Key));
        return RedirectToPage("/Index");
    }
}
