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
    private const string Cookie = "ventanilla.recuperar";

    public sealed class Input
    {
        public string? Email { get; set; }
        public string? Username { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public string? SentTo { get; private set; }

    public void OnGet()
    {
        if (cookies.Read<ResendNote>(HttpContext, Cookie) is not { } note)
            return;
        SentTo = Mask.Email(note.Email);
        cookies.Forget(HttpContext, Cookie);
    }

    public async Task<IActionResult> OnPost()
    {
        var result = await mediator.Send(new RequestPasswordReset(Form.Email ?? "", Form.Username), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);
        cookies.Write(HttpContext, Cookie, new ResendNote(Form.Email!.Trim(), Sent: true), ResendNote.Lifetime);
        return RedirectToPage();
    }
}
