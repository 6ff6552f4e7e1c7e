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
    private const string Cookie = "ventanilla.correo";

    public sealed class Input
    {
        public string? Email { get; set; }
        public string? CurrentPassword { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public string Current { get; private set; } = "";

    /// <summary>The name to sign in with.</summary>
    public string Owner { get; private set; } = "";
    public string? SentTo { get; private set; }

    public async Task OnGet()
    {
        await Load();
        if (cookies.Read<ResendNote>(HttpContext, Cookie) is not { } note)
            return;
        SentTo = Mask.Email(note.Email);
        cookies.Forget(HttpContext, Cookie);
    }

    public async Task<IActionResult> OnPost()
    {
        var result = await mediator.Send(
            new RequestEmailChange(Form.Email ?? "", new Secret(Form.CurrentPassword ?? "")), HttpContext.RequestAborted);
        if (!result.Succeeded)
        {
            await Load();
            return this.Show(result);
        }

        cookies.Write(HttpContext, Cookie, new ResendNote(Form.Email!.Trim(), Sent: true), ResendNote.Lifetime);
        return RedirectToPage();
    }

    private async Task Load()
    {
        var account = (await mediator.Send(new GetAccount(), HttpContext.RequestAborted)).Value;
        (Current, Owner) = (account.Email, account.Name);
    }
}
