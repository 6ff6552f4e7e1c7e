using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Audit;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Audit;

/// <summary>Whether the chain held when it was checked last, and the button that checks it once more.</summary>
public sealed class ProofModel(IMediator mediator) : PageModel
{
    public TrailStanding Standing { get; private set; } = null!;

    public PastProof? Last => Standing.Proofs is [var last, ..] ? last : null;

    public async Task<IActionResult> OnGet()
    {
        var standing = await mediator.Send(new GetTrailProof(), HttpContext.RequestAborted);
        if (!standing.Succeeded)
            return StatusCode(StatusCodes.Status403Forbidden);
        Standing = standing.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost() =>
        (await mediator.Send(new CheckTrail(), HttpContext.RequestAborted)).Succeeded ? RedirectToPage() : StatusCode(StatusCodes.Status403Forbidden);
}
