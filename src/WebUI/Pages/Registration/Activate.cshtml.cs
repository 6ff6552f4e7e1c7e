using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Registration;

/// <summary>The activation link. Following it changes nothing (mail scanners do); the button does.</summary>
public sealed class ActivateModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public sealed class Input
    {
        public string? Password { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public ActivationView View { get; private set; } = new(Usable: false, AsksPassword: false);

    public async Task<IActionResult> OnGet(string? t)
    {
        if (this.TakeLink(cookies, LinkPurpose.Activation, t) is { } onward)
            return onward;
        await Look();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (this.Link(cookies, LinkPurpose.Activation) is not { } token)
            return this.LeadBack(null);
        var password = Form.Password is { } typed ? new Secret(typed) : null;
        var result = await mediator.Send(
            new ActivateAccount(token, RegistrationDraft.SentFrom(HttpContext, cookies), password), HttpContext.RequestAborted);
        if (!result.Succeeded)
        {
            await Look();
            return this.Show(result);
        }

        this.ForgetLink(cookies, LinkPurpose.Activation);
        var ticket = result.Value.Ticket?.Reveal() ?? "";
        switch (result.Value.Next)
        {
            case AfterActivation.Questions:
                cookies.Write(HttpContext, VerificationTicket.Cookie, new VerificationTicket(ticket), VerificationTicket.Lifetime);
                return RedirectToPage("/Verification/Index");
            case AfterActivation.Company:
                cookies.Write(HttpContext, CompanyTicket.Cookie, new CompanyTicket(ticket), CompanyTicket.Lifetime);
                return RedirectToPage("/Companies/Index");
            default:
                return RedirectToPage("Activated");
        }
    }

    private async Task Look()
    {
        if (this.Link(cookies, LinkPurpose.Activation) is { } token)
            View = (await mediator.Send(new GetActivation(token, RegistrationDraft.SentFrom(HttpContext, cookies)), HttpContext.RequestAborted)).Value;
    }
}
