using MediatR;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Verification;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Verification;

/// <summary>The questions, all at once; the same ones at every try, and no word about which answer was wrong. After a wrong try the person finds
/// what they chose chosen: it waits sealed in their own browser, no longer than an attempt lasts.</summary>
public sealed class QuestionsModel(IMediator mediator, SealedCookies cookies) : VerificationPage(mediator, cookies)
{
    private readonly SealedCookies _cookies = cookies;

    [BindProperty]
    public Dictionary<string, string> Answers { get; set; } = [];

    [BindProperty(Name = "intento", SupportsGet = true)]
    public string? After { get; set; }

    public IActionResult OnGet()
    {
        if (View.Step != VerificationStep.UnderWay)
            return RedirectToPage("Index");
        Answers = _cookies.Read<ChosenAnswers>(HttpContext, ChosenAnswers.Cookie)?.Answers ?? [];
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var result = await Mediator.Send(new AnswerVerificationQuestions(Ticket, Answers), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return View.Step == VerificationStep.UnderWay ? this.Show(result) : RedirectToPage("Index");
        if (result.Value.Outcome is VerificationOutcome.Wrong or VerificationOutcome.Late)
            _cookies.Write(HttpContext, ChosenAnswers.Cookie, new ChosenAnswers(Answers), View.Time);
        else
            _cookies.Forget(HttpContext, ChosenAnswers.Cookie);
        return result.Value.Outcome == VerificationOutcome.Wrong ? RedirectToPage(new { intento = "otra" }) : RedirectToPage("Index");
    }
}
