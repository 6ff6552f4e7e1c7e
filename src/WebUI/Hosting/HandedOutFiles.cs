using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Domain.Cases;

namespace Ventanilla.WebUI.Hosting;

/// <summary>The one way in which a file that somebody gave leaves the portal: to be saved, of the type that was found, in a sandbox that allows nothing, whatever
/// else its bytes might be taken for (docs/decisions/0037).</summary>
internal static class HandedOutFiles
{
    public static IActionResult HandOut(this PageModel page, OpenFile file)
    {
        var headers = page.Response.Headers;
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return new FileStreamResult(file.Content, file.Type.MediaType()) { FileDownloadName = file.Name };
    }
}
