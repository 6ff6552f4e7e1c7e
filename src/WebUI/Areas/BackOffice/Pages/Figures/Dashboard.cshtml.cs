using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Figures;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Figures;
using Ventanilla.Domain.Portal;
using Ventanilla.WebUI.Figures;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Figures;

/// <summary>How the portal and its cases do, over a period that the address says.</summary>
public sealed class DashboardModel(IMediator mediator, PortalTexts texts, TimeProvider clock) : PageModel
{
    public FigurePeriod Asked { get; private set; } = null!;

    /// <summary>The days that were asked for make no period.</summary>
    public string? Refusal { get; private set; }
    public Dashboard Figures { get; private set; } = null!;
    public PeoplePlots People { get; private set; } = null!;
    public CasePlots Cases { get; private set; } = null!;
    public DateOnly Today => Colombia.Today(clock);

    public async Task<IActionResult> OnGet()
    {
        Asked = FigureAddress.Read(Request.Query, Today);
        var found = await mediator.Send(new GetDashboard(Asked.From, Asked.To), HttpContext.RequestAborted);
        if (found.Failures is [{ Kind: FailureKind.Invalid } refusal, ..])
        {
            (Refusal, Asked) = (refusal.Code, FigureAddress.Read(QueryCollection.Empty, Today));
            found = await mediator.Send(new GetDashboard(Asked.From, Asked.To), HttpContext.RequestAborted);
        }

        if (!found.Succeeded)
            return this.Refuse(found);
        Figures = found.Value;
        (People, Cases) = (new(Figures, texts), new(Figures, texts));
        return Page();
    }

    public string? CurrentOf(int days) => Asked == FigureAddress.Last(days, Today) ? "true" : null;
}
