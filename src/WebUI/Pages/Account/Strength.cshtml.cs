using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Common;

namespace Ventanilla.WebUI.Pages.Account;

/// <summary>The strength hint while a password is typed, by the judge that will decide.</summary>
public sealed class StrengthModel(IMediator mediator, PortalTexts texts) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPost([FromForm] string? password)
    {
        var score = (await mediator.Send(new RatePassword(new Secret(password ?? "")), HttpContext.RequestAborted)).Value;
        return new JsonResult(new { score, text = texts[$"Accounts.strength.{score}"].Value });
    }
}
