using MediatR;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Verification;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Verification;

/// <summary>The questions, all at once; the same ones at every try, and no word about which answer was wrong.</summary>
public sealed class QuestionsModel(IMediator mediator, SealedCookies cookies) : VerificationPage(mediator, cookies)
{
    [BindProperty]
    public Dictionary<string, string> Answers { get; set; } = [];

    [BindProperty(Name = "intento", SupportsGet = true)]
    public string? After { get; set; }

    public IActionResult OnGet()
    {
        if (View.Step != VerificationStep.UnderWay)
            return RedirectToPage("Index");
        Answers = View.Questions!.Select(q => (q.Id, Chosen: ModelState[$"Answers[{q.Id}]"]?.AttemptedValue))
            .Where(a => a.Chosen is not null).ToDictionary(a => a.Id, a => a.Chosen!);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var result = await Mediator.Send(new AnswerVerificationQuestions(Ticket, Answers), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return View.Step == VerificationStep.UnderWay ? this.Show(result) : RedirectToPage("Index");
        return result.Value.Outcome == VerificationOutcome.Wrong ? RedirectToPage(new { intento = "otra" }) : RedirectToPage("Index");
    }
}
