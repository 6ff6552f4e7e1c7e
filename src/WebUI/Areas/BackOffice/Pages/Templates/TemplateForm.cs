using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Templates;

/// <summary>The form of a template, new or not.</summary>
public abstract class TemplateForm(PortalTexts texts) : PageModel
{
    public sealed class Input
    {
        /// <summary>The version that was looked at.</summary>
        public int Seen { get; set; }
        public string? Name { get; set; }
        public CaseKind? Kind { get; set; }
        public string? Language { get; set; }
        public string? Text { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<CaseKind>().Select(k => new SelectListItem(texts[$"Inbox.kind.{k}"].Value, $"{k}"));

    public static IEnumerable<SelectListItem> Languages => Language.All.Select(l => new SelectListItem(l.Name, l.Code));

    /// <summary>Where what was done is told.</summary>
    protected RedirectToPageResult ToList(string said) => RedirectToPage("/Templates/Index", new { hecho = said });

    // A browser posts two signs for the end of a line.
    protected static string Lines(string? typed) => (typed ?? "").ReplaceLineEndings("\n");
}
