using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Following;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>Where a case stands: state, kind and dates. Whoever gave the code of the acuse may add to it, and take more time where the law gives it.</summary>
public sealed class FollowedModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public sealed class Input
    {
        public string? Text { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public CaseStanding Standing { get; private set; } = null!;
    public bool MayAdd => Standing is { ByCode: true, State: CaseState.Received or CaseState.InProgress or CaseState.WaitingForPerson };

    /// <summary>What was just done, by the name of its text.</summary>
    public string? Done { get; private set; }

    public IActionResult OnGet(string? hecho)
    {
        if (FollowedCase.Read(HttpContext, cookies) is not { } followed)
            return RedirectToPage("Follow");
        (Standing, Done) = (followed.Standing, hecho is "agregado" or "tiempo" ? hecho : null);
        return Page();
    }

    public Task<IActionResult> OnPost() => Do("agregado", (number, code) => new AddToCase(number, Form.Text ?? "", code));

    public Task<IActionResult> OnPostMoreTime() => Do("tiempo", (number, code) => new AskMoreTime(number, code));

    /// <summary>The page then shows where it stands afterwards.</summary>
    private async Task<IActionResult> Do(string name, Func<string, Secret, IRequest<Result>> what)
    {
        if (FollowedCase.Read(HttpContext, cookies) is not { Code: { } code } followed)
            return RedirectToPage("Follow");
        var done = await mediator.Send(what(followed.Standing.Radicado, new Secret(code)), HttpContext.RequestAborted);
        if (!done.Succeeded)
            return this.Show(done);
        if (await mediator.Send(new FollowCase(followed.Standing.Radicado, code), HttpContext.RequestAborted) is { Succeeded: true } now)
            new FollowedCase(now.Value, code).Write(HttpContext, cookies);
        return RedirectToPage(new { hecho = name });
    }
}
