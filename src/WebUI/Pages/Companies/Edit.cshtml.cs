using MediatR;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Common;
using Ventanilla.Application.Companies;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Companies;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Companies;

/// <summary>One of the account's companies, to put right. Somebody else's looks like none.</summary>
public sealed class EditModel(IMediator mediator, SealedCookies cookies, PortalPolicy policy, ICaller caller)
    : CompanyPage(mediator, cookies, policy, caller)
{
    [BindProperty]
    public CompanyForm Form { get; set; } = new();

    /// <summary>Which state of the company the form began with, or was shown beside.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public async Task<IActionResult> OnGet(Guid id)
    {
        var company = await Mediator.Send(new GetCompany(id), HttpContext.RequestAborted);
        if (!company.Succeeded)
            return NotFound();
        (Form, Seen) = (CompanyForm.Of(company.Value.Data), company.Value.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id)
    {
        var result = await Mediator.Send(new EditCompany(id, Seen, Form.ToData()), HttpContext.RequestAborted);
        if (result.Failures.Any(f => f.Kind is FailureKind.NotFound or FailureKind.Forbidden))
            return NotFound();
        // What is saved stands beside the fields now: whoever saves again has seen it.
        if (result.Failures.Contains(CompanyFailures.ChangedMeanwhile))
            Seen = (await Mediator.Send(new GetCompany(id), HttpContext.RequestAborted)).Value.Version;
        return result.Succeeded ? RedirectToPage("Index", new { lista = "guardada" }) : this.Show(result);
    }
}
