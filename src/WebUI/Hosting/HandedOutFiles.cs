using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
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
        page.Guard("sandbox; default-src 'none'; frame-ancestors 'none'");
        return new FileStreamResult(file.Content, file.Type.MediaType()) { FileDownloadName = file.Name };
    }

    /// <summary>A PDF to be looked at: the browser's viewer draws it apart from our pages, and shows nothing in a sandbox, so it has none; its type is fixed, and nothing
    /// of ours may be loaded by it. Anything else is saved.</summary>
    public static IActionResult ShowFile(this PageModel page, OpenFile file)
    {
        if (file.Type != AttachmentType.Pdf)
            return page.HandOut(file);
        page.Guard("default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        var shown = new ContentDispositionHeaderValue("inline");
        shown.SetHttpFileName(file.Name);
        page.Response.Headers.ContentDisposition = $"{shown}";
        return new FileStreamResult(file.Content, file.Type.MediaType());
    }

    private static void Guard(this PageModel page, string policy)
    {
        var headers = page.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.CacheControl = "no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
