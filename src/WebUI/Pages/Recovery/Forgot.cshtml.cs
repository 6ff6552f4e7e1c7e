using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Recovery;
using Ventanilla.Domain.People;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Recovery;

/// <summary>Asks for a way to a new password: the same answer for every address.</summary>
public sealed class ForgotModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public sealed class Input
    {
        public string? Email { get; set; }
        public string? Username { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public string? SentTo => this.SentAddress(cookies);

    public async Task<IActionResult> OnPost()
    {
        var result = await mediator.Send(new RequestPasswordReset(Form.Email ?? "", Form.Username), HttpContext.RequestAborted);
        return result.Succeeded ? this.NoteSent(cookies, Form.Email!) : this.Show(result);
    }
}
