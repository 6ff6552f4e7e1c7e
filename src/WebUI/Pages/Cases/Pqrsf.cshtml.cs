using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>The door to filing a case, and to one that was begun.</summary>
public sealed class PqrsfModel(SealedCookies cookies) : PageModel
{
    /// <summary>The form that this browser began last.</summary>
    public string? Begun => CaseDraftKey.Newest(HttpContext, cookies);

    public void OnGet()
    {
    }
}
