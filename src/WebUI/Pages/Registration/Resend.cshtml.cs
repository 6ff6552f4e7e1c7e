using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.People;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Registration;

/// <summary>Another activation link: the same answer for every address.</summary>
public sealed class ResendModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public sealed class Input
    {
        public string? Email { get; set; }
        public string? Username { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public bool NotActivated { get; private set; }
    public string? SentTo => this.SentAddress(cookies);

    public void OnGet()
    {
        if (cookies.Read<ResendNote>(HttpContext, ResendNote.Cookie) is { } note)
            (Form.Email, Form.Username, NotActivated) = (note.Email, note.Username, true);
    }

    public async Task<IActionResult> OnPost()
    {
        var note = cookies.Read<ResendNote>(HttpContext, ResendNote.Cookie);
        // Whoever comes from a sign-in means the registration whose password was right, while it is still the same one in the form.
        var which = note?.Email == Form.Email?.Trim() && note?.Username == Form.Username?.Trim() ? note?.AccountId : null;
        var result = await mediator.Send(new ResendActivation(Form.Email ?? "", Form.Username, which), HttpContext.RequestAborted);
        return result.Succeeded ? this.NoteSent(cookies, Form.Email!) : this.Show(result);
    }
}
