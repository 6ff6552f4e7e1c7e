using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>The door from a page that cannot help any further: it knows what the case is about. What it is is said first; looking at it begins nothing.</summary>
public sealed class NewModel(IMediator mediator, SealedCookies cookies, PortalTexts texts, PortalPolicy policy) : PageModel
{
    /// <param name="Name">In the address.</param>
    public sealed record CaseDoor(string Name, CaseKind Kind);

    private static readonly CaseDoor[] Doors =
    [
        new("desbloqueo", CaseKind.Unlock), new("pocos-datos", CaseKind.Unlock), new("tarde", CaseKind.Unlock), new("factor", CaseKind.Petition),
        new("documento", CaseKind.DataClaim), new("correccion", CaseKind.DataCorrection), new("soporte", CaseKind.Support),
    ];

    [BindProperty(Name = "asunto", SupportsGet = true)]
    public string? About { get; set; }

    public CaseDoor Door { get; private set; } = null!;

    /// <summary>As the law counts them; null where it sets no term.</summary>
    public int? Days => LegalTerms.Of(Door.Kind)?.Days;

    /// <summary>Who asks for something that there is no door to is asked what it is.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Array.Find(Doors, d => d.Name == About && IsOffered(d.Kind)) is { } door)
            Door = door;
        else
            context.Result = RedirectToPage("Kind");
    }

    private bool IsOffered(CaseKind kind) => kind != CaseKind.Support || policy.Cases.Support;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var begun = new CaseDraftData { Kind = Door.Kind, Subject = texts[$"Cases.door.{Door.Name}.subject"] };
        var saved = await mediator.Send(new SaveCaseDraft(null, begun), HttpContext.RequestAborted);
        if (!saved.Succeeded)
            return this.Show(saved);
        var form = RegistrationDraft.NewKey();
        CaseDraftKey.Keep(HttpContext, cookies, form, saved.Value);
        return RedirectToPage("Who", new { r = form });
    }
}
