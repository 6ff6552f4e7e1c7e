using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Staff;

/// <summary>Everybody who works in the back office, and the form that invites another.</summary>
public sealed class MembersModel(IMediator mediator, PortalTexts texts) : PageModel
{
    private static readonly string[] Sayings = ["invited", "changed", "disabled", "sessions", "reset_asked", "reset"];

    public sealed class Input
    {
        public string? Email { get; set; }
        public StaffRole? Role { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<StaffRow> Rows { get; private set; } = [];

    /// <summary>What was just done.</summary>
    public string? Said { get; private set; }

    public IEnumerable<SelectListItem> Roles => RolesIn(texts);

    public static IEnumerable<SelectListItem> RolesIn(PortalTexts texts) =>
        Enum.GetValues<StaffRole>().Select(r => new SelectListItem(texts[$"Staff.role.{r}"].Value, $"{r}"));

    /// <summary>Whoever has a password and no second factor yet has not been in.</summary>
    public static string StateOf(StaffRow row) => row is { State: StaffState.Active, HasFactor: false } ? "Enrolling" : $"{row.State}";

    public async Task<IActionResult> OnGet(string? hecho)
    {
        var listed = await mediator.Send(new ListStaff(), HttpContext.RequestAborted);
        if (!listed.Succeeded)
            return this.Refuse(listed);
        (Rows, Said) = (listed.Value, Sayings.FirstOrDefault(s => s == hecho));
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var invited = await mediator.Send(new InviteStaff(Form.Email ?? "", Form.Role), HttpContext.RequestAborted);
        return invited.Succeeded ? RedirectToPage(new { hecho = "invited" }) : this.Show(invited);
    }
}
