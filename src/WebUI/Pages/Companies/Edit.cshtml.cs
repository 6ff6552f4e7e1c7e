using System.Globalization;
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
        Form = CompanyForm.Of(company.Value.Data);
        Seen = int.TryParse(ModelState[nameof(Seen)]?.AttemptedValue, CultureInfo.InvariantCulture, out var seen) ? seen : company.Value.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id)
    {
        var result = await Mediator.Send(new EditCompany(id, Seen, Form.ToData()), HttpContext.RequestAborted);
        if (result.Failures.Any(f => f.Kind is FailureKind.NotFound or FailureKind.Forbidden))
            return NotFound();
        if (result.Succeeded)
            return RedirectToPage("Index", new { lista = "guardada" });
        var form = KeptForm.Of(Request, result.Failures.Select(KeptError.Of));
        // The page that tells it shows the newest state: whoever saves again has seen it.
        return this.Show(result.Failures.Contains(CompanyFailures.ChangedMeanwhile) ? form.Without(nameof(Seen)) : form);
    }
}
