using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Accounts;

/// <summary>Asks for another e-mail: the same answer for every address.</summary>
[Authorize]
public sealed class EmailModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public sealed class Input
    {
        public string? Email { get; set; }
        public string? CurrentPassword { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public string Current { get; private set; } = "";
    public string? SentTo => this.SentAddress(cookies);

    /// <summary>The name to sign in with.</summary>
    public string Owner { get; private set; } = "";

    public async Task OnGet()
    {
        var account = (await mediator.Send(new GetAccount(), HttpContext.RequestAborted)).Value;
        (Current, Owner) = (account.Email, account.Name);
    }

    public async Task<IActionResult> OnPost()
    {
        var result = await mediator.Send(
            new RequestEmailChange(Form.Email ?? "", new Secret(Form.CurrentPassword ?? "")), HttpContext.RequestAborted);
        return result.Succeeded ? this.NoteSent(cookies, Form.Email!) : this.Show(result);
    }
}
