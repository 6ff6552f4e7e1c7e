using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.People;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.People;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.Registration;

/// <summary>The first step, where a portal asks for a document (and a second datum). What follows looks the same for everyone but the titular.</summary>
public sealed class DocumentModel(IMediator mediator, SealedCookies cookies, PortalPolicy policy, PortalTexts texts) : PageModel
{
    public sealed class Input
    {
        public DocumentType? DocumentType { get; set; }
        public string? DocumentNumber { get; set; }
        public DateParts SecondDatum { get; set; } = new();
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(Name = "r", SupportsGet = true)]
    public string? Key { get; set; }

    public IEnumerable<SelectListItem> Types =>
        policy.Identity.DocumentTypes.Select(t => new SelectListItem(texts[$"Fields.DocumentType.{t}"], t.ToString()));

    public IActionResult OnGet()
    {
        if (!policy.Identity.AsksDocument)
            return Go(Fresh());
        var data = Read()?.Data;
        (Form.DocumentType, Form.DocumentNumber) = (data?.DocumentType ?? policy.Identity.DocumentTypes[0], data?.DocumentNumber);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!policy.Identity.AsksDocument)
            return this.LeadBack(null);
        // A type that cannot be read has its own text already.
        if (ModelState.GetFieldValidationState("Form.DocumentType") == Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
            return Page();
        var result = await mediator.Send(
            new LookUpPerson(Form.DocumentType, Form.DocumentNumber ?? "", Form.SecondDatum.ToDate()), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);

        var document = Ventanilla.Domain.People.Document.Read(Form.DocumentType!.Value, Form.DocumentNumber)!;
        var draft = Read() is { Sent: false } before ? before : Fresh();
        var data = draft.Data with { DocumentType = document.Type, DocumentNumber = document.Number, Recognised = result.Value.Record is not null };
        return Go(draft with { Data = data, Record = result.Value.Record, Ticket = null });
    }

    private RegistrationDraft? Read() => cookies.Read<RegistrationDraft>(HttpContext, RegistrationDraft.CookieOf(Key));

    private RegistrationDraft Fresh()
    {
        RegistrationDraft.MakeRoom(HttpContext, cookies);
        return new RegistrationDraft(Guid.CreateVersion7());
    }

    private RedirectToPageResult Go(RegistrationDraft draft)
    {
        cookies.Write(HttpContext, RegistrationDraft.CookieOf(draft.Key), draft, RegistrationDraft.Lifetime);
        return RedirectToPage("Data", new { r = draft.Key });
    }
}
