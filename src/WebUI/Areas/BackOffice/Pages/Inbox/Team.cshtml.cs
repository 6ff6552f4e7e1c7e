using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Inbox;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Inbox;

/// <summary>How the open cases are shared out in the team; each figure leads to its cases.</summary>
public sealed class TeamModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<TeamLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        var listed = await mediator.Send(new ListTeam(), HttpContext.RequestAborted);
        if (!listed.Succeeded)
            return this.Refuse(listed);
        Lines = listed.Value;
        return Page();
    }

    /// <summary>In the order of the columns.</summary>
    public static (CaseTime Time, int Count)[] Figures(TeamLine line) => [(CaseTime.Any, line.Open), (CaseTime.ThisWeek, line.Soon), (CaseTime.Overdue, line.Late)];
}
