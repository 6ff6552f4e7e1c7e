using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.SignIn;

/// <summary>The strength hint while a password is typed, by the judge that will decide.</summary>
public sealed class StrengthModel(IMediator mediator, PortalTexts texts) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPost([FromForm] string? password)
    {
        var score = (await mediator.Send(new RatePassword(new Secret(password ?? "")), HttpContext.RequestAborted)).Value;
        return new JsonResult(new { score, text = texts[$"SignIn.strength.{score}"].Value });
    }
}
