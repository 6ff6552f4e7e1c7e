using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Registration;

/// <summary>Who you are, how to reach you, and a password: the fields that the portal asks for.</summary>
public sealed class DataModel(IMediator mediator, SealedCookies cookies, PortalPolicy policy) : PageModel
{
    public sealed class Input
    {
        public string? FullName { get; set; }
        public string? FirstName { get; set; }
        public string? SecondName { get; set; }
        public string? FirstSurname { get; set; }
        public string? SecondSurname { get; set; }
        public DateParts BirthDate { get; set; } = new();
        public string? Phone { get; set; }
        public string? Email { get; set; }
        public string? Username { get; set; }
        public string? Password { get; set; }
        public string? Confirmation { get; set; }
        public bool AcceptsTerms { get; set; }
        public bool AcceptsDataTreatment { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(Name = "r", SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>Whoever comes to choose another password.</summary>
    [BindProperty(Name = "clave", SupportsGet = true)]
    public bool NewPassword { get; set; }

    /// <summary>A form that was judged before needs only what was changed.</summary>
    public bool AsksPassword => Draft.Ticket is null || NewPassword || ModelState.ContainsKey("Form.Password") || ModelState.ContainsKey("Form.Confirmation");
    public bool AsksConsents => Draft.Ticket is null;

    internal RegistrationDraft Draft { get; private set; } = null!;
    public string TermsVersion => Version("terms");
    public string DataVersion => Version("data_treatment");

    public bool Asks(RegistrationField field) =>
        RegistrationData.Asked(policy.Registration, Draft.Data.DocumentType, Draft.Data.Recognised).Contains(field);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var draft = cookies.Read<RegistrationDraft>(HttpContext, RegistrationDraft.CookieOf(Key));
        if (draft is { Sent: true })
            context.Result = RedirectToPage("Sent", new { r = Key });
        else if (draft is null)
            context.Result = this.LeadBack("Document");
        else
            Draft = draft;
    }

    public void OnGet()
    {
        var data = Draft.Data;
        Form = new Input
        {
            FullName = data.FullName, FirstName = data.FirstName, SecondName = data.SecondName, FirstSurname = data.FirstSurname,
            SecondSurname = data.SecondSurname, BirthDate = data.BirthDate is { } birth ? DateParts.From(birth) : new DateParts(),
            Phone = data.Phone, Email = data.Email, Username = data.Username,
        };
    }

    public async Task<IActionResult> OnPost()
    {
        var data = Draft.Data with
        {
            FullName = Form.FullName?.Trim(), FirstName = Form.FirstName?.Trim(), SecondName = Form.SecondName?.Trim(),
            FirstSurname = Form.FirstSurname?.Trim(), SecondSurname = Form.SecondSurname?.Trim(), BirthDate = Form.BirthDate.ToDate(),
            Phone = Form.Phone?.Trim(), Email = Form.Email?.Trim(), Username = Form.Username?.Trim(),
        };
        var before = Draft.Ticket is { } judged ? new JudgedForm(Draft.Data, judged) : null;
        var posted = before is null || Form.Password is not null || Form.Confirmation is not null || NewPassword;
        var form = new RegistrationForm(
            data, posted ? new Secret(Form.Password ?? "") : null, posted ? new Secret(Form.Confirmation ?? "") : null,
            Form.AcceptsTerms, Form.AcceptsDataTreatment, before);
        var ticket = await mediator.Send(new CheckRegistration(Draft.Id, form), HttpContext.RequestAborted);
        if (!ticket.Succeeded)
            return this.Show(ticket);

        var draft = Draft with { Data = data, Ticket = ticket.Value };
        if (!policy.Registration.Confirmation)
            return await this.Register(draft, cookies);
        cookies.Write(HttpContext, RegistrationDraft.CookieOf(draft.Key), draft, RegistrationDraft.Lifetime);
        return RedirectToPage("Confirm", new { r = draft.Key });
    }

    private string Version(string document) => policy.Registration.Legal.First(l => l.Document == document).Version;
}
