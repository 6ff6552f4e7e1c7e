using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.Common.Policy;
using Ventanilla.Application.People;
using Ventanilla.Domain.People;
using Ventanilla.WebUI.Common;

namespace Ventanilla.WebUI.Pages.Registration;

/// <summary>Step 1: the document and a second datum. What follows looks the same for everyone but the titular.</summary>
public sealed class DocumentModel(IMediator mediator, SealedCookies cookies, PortalPolicy policy, PortalTexts texts) : PageModel
{
    public sealed class Input
    {
        public DocumentType DocumentType { get; set; }
        public string? DocumentNumber { get; set; }
        public DateParts SecondDatum { get; set; } = new();
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(Name = "r", SupportsGet = true)]
    public string? Key { get; set; }

    public IEnumerable<SelectListItem> Types =>
        policy.Identity.DocumentTypes.Select(t => new SelectListItem(texts[$"Fields.DocumentType.{t}"], t.ToString()));

    public void OnGet()
    {
        if (cookies.Read<RegistrationDraft>(HttpContext, RegistrationDraft.CookieOf(Key)) is { } draft)
            (Form.DocumentType, Form.DocumentNumber) = (draft.Type, draft.Number);
    }

    public async Task<IActionResult> OnPost()
    {
        // A type that cannot be read would silently be the first one.
        if (ModelState.GetFieldValidationState("Form.DocumentType") == ModelValidationState.Invalid)
            return Page();
        var result = await mediator.Send(
            new LookUpPerson(Form.DocumentType, Form.DocumentNumber ?? "", Form.SecondDatum.ToDate()), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);

        var document = Ventanilla.Domain.People.Document.Read(Form.DocumentType, Form.DocumentNumber)!;
        var before = cookies.Read<RegistrationDraft>(HttpContext, RegistrationDraft.CookieOf(Key));
        var draft = (before is { Sent: false } ? before : null) ?? new RegistrationDraft(Guid.CreateVersion7(), document.Type, document.Number, null);
        draft = draft with { Type = document.Type, Number = document.Number, Record = result.Value.Record, PasswordHash = null };
        cookies.Write(HttpContext, RegistrationDraft.CookieOf(draft.Key), draft, RegistrationDraft.Lifetime);
        return RedirectToPage("Data", new { r = draft.Key });
    }
}
