using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.People;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Common;
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
        // The form has its name from the beginning, so that Back finds what was typed.
        if (!RegistrationDraft.IsKey(Key))
            return RedirectToPage(new RouteValueDictionary { ["r"] = RegistrationDraft.NewKey(), [KeptForms.Query] = Request.Query[KeptForms.Query].FirstOrDefault() });
        if (!policy.Identity.AsksDocument)
            return Go(Draft());
        var draft = Read();
        (Form.DocumentType, Form.DocumentNumber) = (draft?.Data.DocumentType ?? policy.Identity.DocumentTypes[0], draft?.Data.DocumentNumber);
        Form.SecondDatum = draft?.SecondDatum is { } typed ? DateParts.From(typed) : new();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!policy.Identity.AsksDocument)
            return this.LeadBack(null);
        // A type that cannot be read has its own text already.
        if (ModelState.GetFieldValidationState("Form.DocumentType") == Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
            return this.Show(new Failure(FailureKind.Invalid, "form.unreadable", "DocumentType"));
        var result = await mediator.Send(
            new LookUpPerson(Form.DocumentType, Form.DocumentNumber ?? "", Form.SecondDatum.ToDate()), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);

        var document = Ventanilla.Domain.People.Document.Read(Form.DocumentType!.Value, Form.DocumentNumber)!;
        var draft = Draft();
        var data = draft.Data with { DocumentType = document.Type, DocumentNumber = document.Number, Recognised = result.Value.Record is not null };
        return Go(draft with { Data = data, Record = result.Value.Record, SecondDatum = Form.SecondDatum.ToDate(), Ticket = null });
    }

    private RegistrationDraft? Read() => cookies.Read<RegistrationDraft>(HttpContext, RegistrationDraft.CookieOf(Key));

    /// <summary>The one of this form while it was not sent, or another one: what was sent stays as it is.</summary>
    private RegistrationDraft Draft()
    {
        var before = Read();
        if (before is { Sent: false })
            return before;
        RegistrationDraft.MakeRoom(HttpContext, cookies);
        return new RegistrationDraft(Guid.CreateVersion7(), before is null && RegistrationDraft.IsKey(Key) ? Key! : RegistrationDraft.NewKey());
    }

    private RedirectToPageResult Go(RegistrationDraft draft)
    {
        cookies.Write(HttpContext, RegistrationDraft.CookieOf(draft.Key), draft, RegistrationDraft.Lifetime);
        return RedirectToPage("Data", new { r = draft.Key });
    }
}
