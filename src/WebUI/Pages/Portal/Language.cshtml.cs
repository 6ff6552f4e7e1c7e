using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Hosting;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.Portal;

/// <summary>Remembers the person's language for a year and goes back to where they were.</summary>
public sealed class LanguageModel(PublicAddress address) : PageModel
{
    /// <summary>Nothing to see: whoever comes by the address goes to the start.</summary>
    public IActionResult OnGet() => LocalRedirect("~/");

    /// <summary>A language that we do not speak changes nothing; an address that is not ours leads to the start.</summary>
    public IActionResult OnPost(string? language, string? returnUrl)
    {
        if (Language.Find(language) is { } chosen)
        {
            Response.Cookies.Append(Languages.CookieName, CookieRequestCultureProvider.MakeCookieValue(new(chosen.Culture)), new()
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = address.IsSecure,
            });
        }

        return this.To(returnUrl) ?? LocalRedirect("~/");
    }
}
