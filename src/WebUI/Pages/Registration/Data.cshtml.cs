using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Common.Policy;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Common;

namespace Ventanilla.WebUI.Pages.Registration;

/// <summary>Step 2: who you are, how to reach you, and a password.</summary>
public sealed class DataModel(IMediator mediator, SealedCookies cookies, PortalPolicy policy) : PageModel
{
    public sealed class Input
    {
        public string? FirstName { get; set; }
        public string? SecondName { get; set; }
        public string? FirstSurname { get; set; }
        public string? SecondSurname { get; set; }
        public DateParts BirthDate { get; set; } = new();
        public string? Phone { get; set; }
        public string? Email { get; set; }
        public string? Password { get; set; }
        public string? Confirmation { get; set; }
        public bool AcceptsTerms { get; set; }
        public bool AcceptsDataTreatment { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(Name = "r", SupportsGet = true)]
    public string? Key { get; set; }

    internal RegistrationDraft Draft { get; private set; } = null!;
    public string TermsVersion => Version("terms");
    public string DataVersion => Version("data_treatment");

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (cookies.Read<RegistrationDraft>(HttpContext, RegistrationDraft.CookieOf(Key)) is { Sent: false } draft)
            Draft = draft;
        else
            context.Result = this.LeadBack("Document");
    }

    public void OnGet()
    {
        (Form.FirstName, Form.SecondName, Form.FirstSurname, Form.SecondSurname) =
            (Draft.FirstName, Draft.SecondName, Draft.FirstSurname, Draft.SecondSurname);
        (Form.BirthDate, Form.Phone, Form.Email) = (Draft.BirthDate is { } birth ? DateParts.From(birth) : new DateParts(), Draft.Phone, Draft.Email);
    }

    public async Task<IActionResult> OnPost()
    {
        var hash = await mediator.Send(
            new CheckRegistration(Draft.Type, Draft.Number, Draft.Record is not null, Form.FirstName, Form.SecondName, Form.FirstSurname,
                Form.SecondSurname, Form.BirthDate.ToDate(), Form.Phone, Form.Email, new Secret(Form.Password ?? ""), new Secret(Form.Confirmation ?? ""),
                Form.AcceptsTerms, Form.AcceptsDataTreatment),
            HttpContext.RequestAborted);
        if (!hash.Succeeded)
            return this.Show(hash);

        var recognised = Draft.Record is not null;
        var draft = Draft with
        {
            FirstName = recognised ? null : Form.FirstName?.Trim(),
            SecondName = recognised ? null : Form.SecondName?.Trim(),
            FirstSurname = recognised ? null : Form.FirstSurname?.Trim(),
            SecondSurname = recognised ? null : Form.SecondSurname?.Trim(),
            BirthDate = recognised ? null : Form.BirthDate.ToDate(),
            Phone = Form.Phone!.Trim(),
            Email = Form.Email!.Trim(),
            PasswordHash = hash.Value,
        };
        cookies.Write(HttpContext, RegistrationDraft.CookieOf(draft.Key), draft, RegistrationDraft.Lifetime);
        return RedirectToPage("Confirm", new { r = draft.Key });
    }

    private string Version(string document) => policy.Registration.Legal.First(l => l.Document == document).Version;
}
