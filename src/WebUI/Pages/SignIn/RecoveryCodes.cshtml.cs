using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Localization;
using Ventanilla.WebUI.Portal;

namespace Ventanilla.WebUI.Pages.SignIn;

/// <summary>The recovery codes, this once: to print, to copy, or as a file. They are gone when the person says that they are kept.</summary>
[Authorize]
public sealed class RecoveryCodesModel(SealedCookies cookies, ICaller caller, PortalTexts texts, PortalIdentity portal) : PageModel
{
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (Fresh() is not { } fresh)
            return RedirectToPage("SecondFactor");
        Codes = fresh.Codes;
        return Page();
    }

    public IActionResult OnGetDownload()
    {
        if (Fresh() is not { } fresh)
            return RedirectToPage("SecondFactor");
        Response.Headers.CacheControl = "no-store";
        var head = texts["SignIn.factor_codes.file", portal.Name, fresh.At.ToLocalDay()].Value;
        return File(Encoding.UTF8.GetBytes($"{head}\r\n\r\n{string.Join("\r\n", fresh.Codes)}\r\n"), MediaTypeNames.Text.Plain + "; charset=utf-8", "codigos.txt");
    }

    public IActionResult OnPost()
    {
        cookies.Forget(HttpContext, FreshCodes.Cookie);
        return RedirectToPage("SecondFactor");
    }

    private FreshCodes? Fresh() =>
        cookies.Read<FreshCodes>(HttpContext, FreshCodes.Cookie) is { } fresh && fresh.AccountId == caller.AccountId ? fresh : null;
}
