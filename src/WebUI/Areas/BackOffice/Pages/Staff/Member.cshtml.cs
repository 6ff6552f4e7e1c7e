using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Staff;

/// <summary>What somebody of staff may do, and whether they may do anything: each change says what it will end.</summary>
public sealed class MemberModel(IMediator mediator, PortalTexts texts) : PageModel
{
    public sealed class Input
    {
        public StaffRole? Role { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public StaffRow Row { get; private set; } = null!;
    public string Title => Row.Name.Length > 0 ? Row.Name : Row.Email;
    public IEnumerable<SelectListItem> Roles => MembersModel.RolesIn(texts);

    public async Task<IActionResult> OnGet()
    {
        var listed = await mediator.Send(new ListStaff(), HttpContext.RequestAborted);
        if (!listed.Succeeded)
            return this.Refuse(listed);
        if (listed.Value.FirstOrDefault(r => r.Id == Id) is not { } row)
            return NotFound();
        (Row, Form.Role) = (row, row.Role);
        return Page();
    }

    public async Task<IActionResult> OnPost() =>
        Done(await mediator.Send(new ChangeStaffRole(Id, Form.Role), HttpContext.RequestAborted), "changed");

    public async Task<IActionResult> OnPostDisable() =>
        Done(await mediator.Send(new DisableStaff(Id), HttpContext.RequestAborted), "disabled");

    public async Task<IActionResult> OnPostSessions() =>
        Done(await mediator.Send(new EndStaffSessions(Id), HttpContext.RequestAborted), "sessions");

    public async Task<IActionResult> OnPostAsk() =>
        Done(await mediator.Send(new AskStaffFactorReset(Id), HttpContext.RequestAborted), "reset_asked");

    public async Task<IActionResult> OnPostReset() =>
        Done(await mediator.Send(new ResetStaffFactor(Id), HttpContext.RequestAborted), "reset");

    private IActionResult Done(Result result, string what) => result.Succeeded ? RedirectToPage("Members", new { hecho = what }) : this.Show(result);
}
