using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Domain.Cases;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>As whom: with the account, by name, by a name that few see, or as nobody where the kind allows it.</summary>
public sealed class WhoModel(IMediator mediator, SealedCookies cookies, PortalTexts texts) : FilingPage(mediator, cookies, FilingStep.Who)
{
    public sealed class Input
    {
        public FilerKind? Who { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    protected override CaseDraftData Typed => new() { Who = Form.Who };

    public bool IsIn => User.Identity?.IsAuthenticated == true;
    public string SignInAddress => Url.Page("/SignIn/SignIn", new { regreso = Url.Page(null, new { r = Key }) })!;

    public IEnumerable<SelectListItem> Filers => FilingRules.WhoMay(Draft.Data.Kind!.Value).Where(w => IsIn || w != FilerKind.Account)
        .Select(w => new Choice(texts[$"Cases.filer.{w}"], w.ToString(), texts[$"Cases.filer.{w}.help"]));

    public void OnGet() => Form.Who = Draft.Data.Who ?? (IsIn ? FilerKind.Account : null);

    public Task<IActionResult> OnPost() => Continue();
}
