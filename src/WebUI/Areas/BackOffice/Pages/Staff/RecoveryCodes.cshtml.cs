using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Common;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Staff;

/// <summary>The recovery codes of somebody of staff, this once. They are gone when their owner says that they are kept.</summary>
public sealed class RecoveryCodesModel(SealedCookies cookies, ICaller caller) : PageModel
{
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (cookies.Read<FreshStaffCodes>(HttpContext, FreshStaffCodes.Cookie) is not { } fresh || fresh.StaffId != caller.StaffId)
            return RedirectToPage("/Inbox/Index");
        Codes = fresh.Codes;
        return Page();
    }

    public IActionResult OnPost()
    {
        cookies.Forget(HttpContext, FreshStaffCodes.Cookie);
        return RedirectToPage("/Inbox/Index");
    }
}
