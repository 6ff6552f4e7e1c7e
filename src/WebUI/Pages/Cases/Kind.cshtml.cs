using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>What it is that somebody files, each kind with the days that the law gives for its answer.</summary>
public sealed class KindModel(IMediator mediator, SealedCookies cookies, PortalTexts texts) : FilingPage(mediator, cookies, FilingStep.Kind)
{
    public sealed class Input
    {
        public CaseKind? Kind { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    protected override CaseDraftData Typed => new() { Kind = Form.Kind };

    /// <summary>Also the one that a door has begun with, which is not on offer.</summary>
    public IEnumerable<SelectListItem> Kinds => FilingRules.OnOffer.Concat(Draft.Data.Kind is { } begun && !FilingRules.OnOffer.Contains(begun) ? [begun] : [])
        .Select(k => new Choice(texts[$"Cases.kind.{k}"], k.ToString(), Help(k)));

    public void OnGet() => Form.Kind = Draft.Data.Kind;

    public Task<IActionResult> OnPost() => Continue();

    private string Help(CaseKind kind) => LegalTerms.Of(kind) is { } term
        ? $"{texts[$"Cases.kind.{kind}.help"]} {texts["Cases.filing.days", term.Days]}" : texts[$"Cases.kind.{kind}.help"];
}
