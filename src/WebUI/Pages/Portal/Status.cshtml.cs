using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Portal;

/// <summary>What went wrong and what to do now, in place of a blank error. It asks nothing of the database, and needs no
/// antiforgery token of its own: it is drawn for posts that lacked one.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel : PageModel
{
    /// <summary>The first part of the keys in Texts/Portal.resx.</summary>
    public string Situation { get; private set; } = "not_found";

    /// <summary>What to tell the help desk so that it finds the failure in the log.</summary>
    public string? Reference { get; private set; }

    /// <summary>Drawn whatever the method was: a post that failed arrives here as a post.</summary>
    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        var code = int.TryParse($"{RouteData.Values["code"]}", out var given) ? given : Request.Path == "/error" ? 500 : 404;
        (Situation, Response.StatusCode) = code switch
        {
            // What an application asks is no form of ours that has expired.
            400 when HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath.StartsWith("/conectar/", StringComparison.Ordinal) == true && !HttpMethods.IsPost(Request.Method) => ("app_refused", code),
            400 when Request.HasUnreadableForm() => ("unreadable", code),
            400 or 405 or 415 => ("expired", code),
            401 or 403 => ("forbidden", code),
            413 => ("too_large", code),
            429 => ("too_many", code),
            // A fault that ends so was put off, by the passwords' line or by the database's pool.
            503 => (HttpContext.Features.Get<IExceptionHandlerFeature>() is null ? "unavailable" : "busy", code),
            >= 500 and < 600 => ("failed", code),
            _ => ("not_found", 404),
        };
        if (code is >= 500 and < 600) Reference = HttpContext.TraceIdentifier;
    }
}
