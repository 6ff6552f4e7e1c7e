using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Following;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>Asks where a case stands, for anyone with its number and the address that was left, or the code of the acuse.</summary>
public sealed class FollowModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public sealed class Input
    {
        public string? Number { get; set; }
        public string? Proof { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var found = await mediator.Send(new FollowCase(Form.Number ?? "", Form.Proof ?? ""), HttpContext.RequestAborted);
        if (!found.Succeeded)
            return this.Show(found);
        new FollowedCase(found.Value, found.Value.ByCode ? Form.Proof : null).Write(HttpContext, cookies);
        return RedirectToPage("Followed");
    }
}
