using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Pages.Accounts;

/// <summary>Says when the account that was just closed, or left to close, will be erased.</summary>
public sealed class ClosedModel(SealedCookies cookies) : PageModel
{
    public DateTimeOffset? At { get; private set; }

    public void OnGet() => At = cookies.Read<ClosingNote>(HttpContext, ClosingNote.Cookie)?.At;
}
