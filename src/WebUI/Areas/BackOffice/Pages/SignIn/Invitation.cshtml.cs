using MediatR;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.SignIn;

/// <summary>The link of an invitation: a name and a good password use it up, and lead to the second factor.</summary>
public sealed class InvitationModel(IMediator mediator, SealedCookies cookies) : LinkPage(mediator, cookies, "ventanilla.gestion.invitacion")
{
    public sealed class Input
    {
        public string? Name { get; set; }
        public string? Password { get; set; }
        public string? Confirmation { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Whose invitation it is; null when it cannot be used any more.</summary>
    public string? Email { get; private set; }

    public async Task<IActionResult> OnPost()
    {
        var result = await Mediator.Send(
            new AcceptStaffInvitation(Link!, Form.Name ?? "", new Secret(Form.Password ?? ""), new Secret(Form.Confirmation ?? "")), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);
        ForgetLink();
        return this.ToStep(Cookies, StaffStep.Enrolment, result.Value, returnTo: null);
    }

    protected override async Task Look(Secret link) => Email = (await Mediator.Send(new GetStaffInvitation(link), HttpContext.RequestAborted)).Value.Email;
}
