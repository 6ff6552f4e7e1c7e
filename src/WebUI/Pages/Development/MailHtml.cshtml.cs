using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Notifications;

namespace Ventanilla.WebUI.Pages.Development;

/// <summary>One mail's HTML for the frame of <see cref="MailModel"/>: it may bring its inline styles and nothing else.</summary>
public sealed class MailHtmlModel(IHostEnvironment host, IMailFolder? folder = null) : PageModel
{
    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        if (!host.IsDevelopment() || folder is null || await folder.Find(id, stop) is not { } filed)
            return NotFound();
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
        Response.Headers.XFrameOptions = "SAMEORIGIN";
        return Content(filed.Mail.Html, "text/html; charset=utf-8");
    }
}
