using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ventanilla.WebUI.Pages.Portal;

/// <summary>The front door: sign in, register, recover, ask for help.</summary>
public sealed class IndexModel : PageModel
{
    /// <summary>The person has just left their account.</summary>
    public bool SignedOut { get; private set; }

    public IActionResult OnGet(bool salio)
    {
        SignedOut = salio;
        return User.Identity?.IsAuthenticated == true ? RedirectToPage("/Accounts/Home") : Page();
    }
}
