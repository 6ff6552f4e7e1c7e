using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.AccountDesk;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.AccountDesk;

/// <summary>The accounts that bear one document, side by side, and what staff may do about it.</summary>
public sealed class ContestModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Null where the account bears no document.</summary>
    public Contest? Contest { get; private set; }

    public bool Works => User.StaffRole() is { } role && role.PermissionsOf().Contains(Permission.WorkAccounts);

    public async Task<IActionResult> OnGet()
    {
        var found = await mediator.Send(new ListContestants(Id), HttpContext.RequestAborted);
        if (!found.Succeeded && found.Failures[0].Kind == FailureKind.Forbidden)
            return this.Refuse(found);
        Contest = found.Succeeded ? found.Value : null;
        return Page();
    }
}
