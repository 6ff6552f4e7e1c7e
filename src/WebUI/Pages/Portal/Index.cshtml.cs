using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ventanilla.WebUI.Pages.Portal;

/// <summary>The front door: sign in, register, recover, ask for help.</summary>
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? RedirectToPage("/Accounts/Home") : Page();
}
