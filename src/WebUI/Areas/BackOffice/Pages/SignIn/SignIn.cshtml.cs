using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Passkeys;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.SignIn;

/// <summary>The door of staff: the password, and then what is still missing.</summary>
public sealed class SignInModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public sealed class Input
    {
        public string? Email { get; set; }
        public string? Password { get; set; }

        /// <summary>What a device answered: JSON.</summary>
        public string? PasskeyAnswer { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(Name = "regreso", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    /// <summary>A page asked for it.</summary>
    public bool Asked => Url.Own(ReturnTo) is not null;

    /// <summary>Whoever is in already, in another tab or by Back, goes on.</summary>
    public IActionResult OnGet() => User.StaffRole() is null ? Page() : this.To(ReturnTo) ?? RedirectToPage("/Inbox/Index");

    public async Task<IActionResult> OnPost()
    {
        var result = await mediator.Send(new SignInStaff(Form.Email ?? "", new Secret(Form.Password ?? "")), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);
        return result.Value is { Next: { } step, Ticket: { } ticket } ? this.ToStep(cookies, step, ticket, ReturnTo) : this.Show(StaffFailures.SignInRefused);
    }

    /// <summary>What the browser asks the devices of whoever sits there for.</summary>
    public async Task<IActionResult> OnGetPasskey() => this.Ask(await mediator.Send(new GetPasskeyQuestion(PasskeyDoor.Staff), HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostPasskey()
    {
        var result = await mediator.Send(new SignInStaffWithPasskey(Form.PasskeyAnswer ?? ""), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);
        await HttpContext.SignInStaff(result.Value);
        this.LeaveSteps(cookies);
        return this.To(ReturnTo) ?? RedirectToPage("/Inbox/Index");
    }
}
