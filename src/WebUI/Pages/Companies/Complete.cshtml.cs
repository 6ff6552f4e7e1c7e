using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.WebUI.Pages.Companies;

/// <summary>The account is complete: the door to sign in. It says nothing of anybody and opens to everybody.</summary>
public sealed class CompleteModel(PortalPolicy policy) : PageModel
{
    public IActionResult OnGet() => policy.Registration.AfterActivation == AfterActivation.Company ? Page() : NotFound();
}
