using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Common;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Staff;

/// <summary>A member's own page: their sessions, their password, their recovery codes.</summary>
public sealed class SelfModel(IMediator mediator, SealedCookies cookies, ICaller caller) : PageModel
{
    private static readonly string[] Sayings = ["password_changed", "sessions_ended"];

    public sealed class Input
    {
        public string? CurrentPassword { get; set; }
        public string? Password { get; set; }
        public string? Confirmation { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public StaffSelf Self { get; private set; } = null!;

    /// <summary>What was just done.</summary>
    public string? Said { get; private set; }
    public bool AsksCodes { get; private set; }

    public async Task<IActionResult> OnGet(string? hacer, string? hecho)
    {
        var read = await mediator.Send(new GetStaffSelf(), HttpContext.RequestAborted);
        if (!read.Succeeded)
            return this.Refuse(read);
        (Self, Said, AsksCodes) = (read.Value, Sayings.FirstOrDefault(s => s == hecho), hacer == "codigos");
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var changed = await mediator.Send(new ChangeStaffPassword(
            new Secret(Form.CurrentPassword ?? ""), new Secret(Form.Password ?? ""), new Secret(Form.Confirmation ?? "")), HttpContext.RequestAborted);
        return changed.Succeeded ? RedirectToPage(new { hecho = "password_changed" }) : this.Show(changed);
    }

    public async Task<IActionResult> OnPostSessions()
    {
        var ended = await mediator.Send(new EndOwnStaffSessions(), HttpContext.RequestAborted);
        return ended.Succeeded ? RedirectToPage(new { hecho = "sessions_ended" }) : this.Show(ended);
    }

    public async Task<IActionResult> OnPostCodes()
    {
        var renewed = await mediator.Send(new RenewStaffCodes(new Secret(Form.CurrentPassword ?? "")), HttpContext.RequestAborted);
        if (!renewed.Succeeded)
            return this.Show(renewed);
        cookies.Write(HttpContext, FreshStaffCodes.Cookie, new FreshStaffCodes(caller.StaffId!.Value, [.. renewed.Value.Select(c => c.Reveal())]), FreshStaffCodes.Lifetime);
        return RedirectToPage("RecoveryCodes");
    }
}
