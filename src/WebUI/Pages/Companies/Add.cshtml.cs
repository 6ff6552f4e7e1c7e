using MediatR;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Common;
using Ventanilla.Application.Companies;
using Ventanilla.Application.Portal;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Companies;

/// <summary>A company, its data whole. The first one begins with what the registration has said, and completes the account.</summary>
public sealed class AddModel(IMediator mediator, SealedCookies cookies, PortalPolicy policy, ICaller caller)
    : CompanyPage(mediator, cookies, policy, caller)
{
    [BindProperty]
    public CompanyForm Form { get; set; } = new();

    public void OnGet() => Form = CompanyForm.Of(List.Begin);

    public async Task<IActionResult> OnPost()
    {
        var result = await Mediator.Send(new AddCompany(Ticket, Form.ToData()), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);
        return result.Value.SignIn is { } answer
            ? await this.Follow(answer, Cookies, Url.Page("/Accounts/Home", new { completa = true })) : RedirectToPage("Index", new { lista = "agregada" });
    }
}
