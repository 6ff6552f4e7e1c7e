using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Common;
using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Inbox;

/// <summary>The inbox: a view, its cases, and who has how many. Whoever may assigns several at once.</summary>
public sealed class IndexModel(IMediator mediator, SealedCookies cookies, ICaller caller) : PageModel
{
    public sealed class Input
    {
        /// <summary>The cases that were chosen, each with the version that was looked at: <c>id:3</c>.</summary>
        public string[] Cases { get; set; } = [];
        public Guid? To { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public CaseView View { get; private set; } = new();
    public string? After { get; private set; }
    public CaseList List { get; private set; } = null!;
    public int[] Counts { get; private set; } = [];
    public IReadOnlyList<CaseWorker> Workers { get; private set; } = [];

    /// <summary>How the last assignment of several ended, case by case.</summary>
    public IReadOnlyList<ToldOutcome> Told { get; private set; } = [];

    public bool MayAssign => caller.Actor.Permissions.Contains(Permission.AssignCases);

    public async Task<IActionResult> OnGet()
    {
        Read();
        var page = await mediator.Send(new ListCases(View, After), HttpContext.RequestAborted);
        if (!page.Succeeded)
            return StatusCode(StatusCodes.Status403Forbidden);
        var chosen = ModelState["Form.Cases"]?.RawValue as string[] ?? [];
        List = new(View, page.Value, After) { Chooses = MayAssign && page.Value.Cases.Count > 0, Chosen = chosen };
        Counts = (await mediator.Send(new CountCases([.. CaseList.Views.Select(v => v.View)]), HttpContext.RequestAborted)).Value;
        Workers = (await mediator.Send(new ListCaseWorkers(), HttpContext.RequestAborted)).Value;
        Told = ToldOutcomes.Take(HttpContext, cookies, ToldOutcomes.Assigned, caller.StaffId);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        Read();
        var result = await mediator.Send(new AssignCases([.. Form.Cases.Select(CaseInput.SeenIn).OfType<SeenCase>()], Form.To ?? Guid.Empty), HttpContext.RequestAborted);
        if (result.Failures.Any(f => f.Kind is FailureKind.Forbidden))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (!result.Succeeded)
            return this.Show(result);
        cookies.Write(HttpContext, ToldOutcomes.Assigned, ToldOutcomes.Of(caller.StaffId!.Value, result.Value), ToldOutcomes.Lifetime);
        return LocalRedirect(CaseAddress.Of(StaffCookie.Root, View, After));
    }

    private void Read() => (View, After) = (CaseAddress.Read(Request.Query), Request.Query[CaseAddress.After]);
}
