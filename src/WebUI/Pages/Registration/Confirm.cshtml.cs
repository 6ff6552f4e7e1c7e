using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Domain.People;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.Registration;

/// <summary>What was typed, once more, before anything is created.</summary>
public sealed class ConfirmModel(SealedCookies cookies) : PageModel
{
    [BindProperty(Name = "r", SupportsGet = true)]
    public string? Key { get; set; }

    internal RegistrationDraft Draft { get; private set; } = null!;

    public string? DocumentNumber => Draft.Data.DocumentType is { } type ? Ventanilla.Domain.People.Document.Read(type, Draft.Data.DocumentNumber)?.Shown : null;

    /// <summary>Names of fields and what was answered, where something was.</summary>
    internal IEnumerable<(string Name, string Value, bool OnRecord)> Answers => new[]
    {
        (Draft.Data.DocumentType is DocumentType.NIT ? "LegalName" : "FullName", Draft.Data.FullName),
        ("FirstName", Draft.Record?.FirstName ?? Draft.Data.FirstName), ("SecondName", Draft.Record?.SecondName ?? Draft.Data.SecondName),
        ("FirstSurname", Draft.Record?.FirstSurname ?? Draft.Data.FirstSurname), ("SecondSurname", Draft.Record?.SecondSurname ?? Draft.Data.SecondSurname),
        ("BirthDate", Draft.Data.BirthDate?.ToLocalDay()), ("Phone", FactText.SayPhone(Draft.Data.Phone)), ("Email", Draft.Data.Email), ("Username", Draft.Data.Username),
    }.Where(a => !string.IsNullOrEmpty(a.Item2))
        .Select(a => (a.Item1, a.Item2!, Draft.Record is not null && a.Item1 is not ("Phone" or "Email" or "Username")));

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var draft = cookies.Read<RegistrationDraft>(HttpContext, RegistrationDraft.CookieOf(Key));
        if (draft is { Sent: true })
            context.Result = RedirectToPage("Sent", new { r = Key });
        else if (draft is not { Ticket: not null })
            context.Result = draft is null ? this.LeadBack("Document") : this.LeadBack("Data", new { r = Key });
        else
            Draft = draft;
    }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPost() => this.Register(Draft, cookies);

    public IActionResult OnPostCancel()
    {
        cookies.Forget(HttpContext, RegistrationDraft.CookieOf(Key));
        return RedirectToPage("/Portal/Index");
    }
}
