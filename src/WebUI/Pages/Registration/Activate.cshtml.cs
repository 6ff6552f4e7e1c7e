using MediatR;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Registration;

/// <summary>The activation link. Following it changes nothing (mail scanners do); the button does.</summary>
public sealed class ActivateModel(IMediator mediator, SealedCookies cookies) : LinkPage(mediator, cookies, LinkPurpose.Activation)
{
    public sealed class Input
    {
        public string? Password { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public ActivationView View { get; private set; } = new(Usable: false, AsksPassword: false);

    public async Task<IActionResult> OnPost()
    {
        var password = Form.Password is { } typed ? new Secret(typed) : null;
        var result = await Mediator.Send(new ActivateAccount(Link!, RegistrationDraft.SentFrom(HttpContext, Cookies), password), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);

        ForgetLink();
        RegistrationDraft.Finish(HttpContext, Cookies, result.Value.AccountId);
        var ticket = result.Value.Ticket?.Reveal() ?? "";
        switch (result.Value.Next)
        {
            case AfterActivation.Questions:
                Cookies.Write(HttpContext, VerificationTicket.Cookie, new VerificationTicket(ticket), VerificationTicket.Lifetime);
                return RedirectToPage("/Verification/Index");
            case AfterActivation.Company:
                Cookies.Write(HttpContext, CompanyTicket.Cookie, new CompanyTicket(ticket), CompanyTicket.Lifetime);
                return RedirectToPage("/Companies/Index");
            default:
                return RedirectToPage("Activated");
        }
    }

    protected override async Task Look(Secret link) =>
        View = (await Mediator.Send(new GetActivation(link, RegistrationDraft.SentFrom(HttpContext, Cookies)), HttpContext.RequestAborted)).Value;
}
