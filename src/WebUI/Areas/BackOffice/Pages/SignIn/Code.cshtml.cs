using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.SignIn;

/// <summary>Between the password and the session: a code of the application, or a recovery code.</summary>
public sealed class CodeModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public sealed class Input
    {
        public string? Code { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public IActionResult OnGet() => this.StaffTicket(cookies, StaffStep.Code) is null ? this.BackToStaffDoor() : Page();

    public async Task<IActionResult> OnPost()
    {
        if (this.StaffTicket(cookies, StaffStep.Code) is not { } ticket)
            return this.BackToStaffDoor();
        var result = await mediator.Send(new AnswerStaffCode(ticket, Form.Code ?? ""), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return result.Failures.Contains(StaffFailures.SignInAgain) ? this.BackToStaffDoor() : this.Show(result);
        await HttpContext.SignInStaff(result.Value);
        return this.To(this.LeaveSteps(cookies)) ?? RedirectToPage("/Inbox/Index");
    }
}
