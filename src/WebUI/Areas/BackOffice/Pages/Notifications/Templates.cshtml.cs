using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Notifications;

/// <summary>Each mail as its readers see it, with made-up values: on a desk and on a phone, in the light and in the dark.</summary>
public sealed class TemplatesModel(IMediator mediator, PortalTexts texts) : PageModel
{
    public static readonly IReadOnlyList<int> Widths = [600, 390];

    public string Kind { get; private set; } = "";
    public Language Language { get; private set; } = Language.Default;
    public MailPreview Preview { get; private set; } = null!;
    public IEnumerable<(string Name, string Text)> Kinds => IndexModel.KindsIn(texts);

    public async Task<IActionResult> OnGet(string? tipo, string? idioma, string? portal)
    {
        Kind = string.IsNullOrEmpty(tipo) ? Kinds.First().Name : tipo;
        Language = Language.Find(idioma ?? "") ?? Language.Current;
        var preview = await mediator.Send(new PreviewMail(Kind, Language, string.IsNullOrEmpty(portal) ? null : portal), HttpContext.RequestAborted);
        if (!preview.Succeeded)
            return this.Refuse(preview);
        Preview = preview.Value;
        return Page();
    }
}
