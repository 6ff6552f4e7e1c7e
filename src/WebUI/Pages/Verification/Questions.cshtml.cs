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
    [BindProperty]
    public Dictionary<string, string> Answers { get; set; } = [];

    /// <summary>How many there were when the questions were drawn on the page.</summary>
    [BindProperty]
    public int AttemptsLeft { get; set; }

    [BindProperty(Name = "intento", SupportsGet = true)]
    public string? After { get; set; }

    public IActionResult OnGet()
    {
        if (View.Stage != VerificationStage.UnderWay)
            return RedirectToPage("Index");
        Answers = Cookies.Read<ChosenAnswers>(HttpContext, ChosenAnswers.Cookie)?.Answers ?? [];
        // What was chosen when the language was changed is newer.
        foreach (var question in View.Questions!)
            if (ModelState[$"Answers[{question.Id}]"]?.AttemptedValue is { } chosen)
                Answers[question.Id] = chosen;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var result = await Mediator.Send(new AnswerVerificationQuestions(Ticket, Answers, AttemptsLeft), HttpContext.RequestAborted);
        if (result is { Succeeded: true, Value.Outcome: not (VerificationOutcome.Wrong or VerificationOutcome.Late) })
            Cookies.Forget(HttpContext, ChosenAnswers.Cookie);
        else
            Cookies.TryWrite(HttpContext, ChosenAnswers.Cookie, new ChosenAnswers(Answers), View.Time);
        if (!result.Succeeded)
            return View.Stage == VerificationStage.UnderWay ? this.Show(result) : RedirectToPage("Index");
        return result.Value.Outcome == VerificationOutcome.Wrong ? RedirectToPage(new { intento = "otra" }) : RedirectToPage("Index");
    }
}
