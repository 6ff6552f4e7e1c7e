using MediatR;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Verification;

/// <summary>What will be asked, how long there is and how many attempts, said before the clock starts; and where it ended.</summary>
public sealed class IndexModel(IMediator mediator, SealedCookies cookies) : VerificationPage(mediator, cookies)
{
    public IActionResult OnGet() => View.Stage == VerificationStage.UnderWay ? RedirectToPage("Questions") : Page();

    public async Task<IActionResult> OnPost()
    {
        var result = await Mediator.Send(new StartVerification(Ticket), HttpContext.RequestAborted);
        return result switch
        {
            { Succeeded: true, Value: VerificationStage.Assisted } => RedirectToPage("Assisted"),
            { Succeeded: false } when result.Failures[0].Kind == FailureKind.TooMany => this.Show(result),
            _ => RedirectToPage("Questions"), // it leads back here unless an attempt is under way
        };
    }
}
