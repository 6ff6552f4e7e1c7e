using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.Portal;

/// <summary>Remembers the person's language for a year and goes back to where they were, with what they had typed.</summary>
public sealed class LanguageModel(KeptForms forms) : PageModel
{
    /// <summary>Nothing to see: whoever comes by the address goes to the start.</summary>
    public IActionResult OnGet() => LocalRedirect("~/");

    /// <summary>A language that we do not speak changes nothing; an address that is not ours leads to the start.</summary>
    public IActionResult OnPost(string? language, string? returnUrl)
    {
        Languages.Remember(HttpContext, language);
        if (Url.Own(returnUrl) is not { } here)
            return LocalRedirect("~/");
        var page = here.Split('?', 2);
        var query = QueryHelpers.ParseQuery(page.ElementAtOrDefault(1));
        var (typed, shown) = (KeptForm.Of(Request, []), forms.Find(HttpContext, page[0], query));
        return typed.IsEmpty ? LocalRedirect(here) : HttpContext.Show(typed with { Path = page[0], Errors = shown?.Errors ?? [] }, query);
    }
}
