using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Ventanilla.Application.Audit;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Flow;

/// <summary>Leaves a row in the trail when a post to a step was refused for want of the steps before it. An old page that is only
/// opened again is nobody's attack and leaves none.</summary>
internal sealed class AuditSkippedSteps(IMediator mediator) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method) && http.Items.ContainsKey(SkippedSteps.Refused))
            await mediator.Send(new RefuseStep(context.ActionDescriptor.DisplayName ?? ""), http.RequestAborted);
        await next();
    }
}

internal static class SkippedSteps
{
    public const string Refused = "ventanilla.step refused";

    /// <summary>To the step that is missing, and tells why; to the page itself when none is named.</summary>
    public static IActionResult LeadBack(this PageModel page, string? step, object? values = null)
    {
        page.HttpContext.Items[Refused] = true;
        return step switch
        {
            "Document" => page.LeadTo(step, "form.draft_gone"),
            "/SignIn/SignIn" => page.LeadTo(step, "form.step_over", values),
            _ => page.RedirectToPage(step, values),
        };
    }

    private static IActionResult LeadTo(this PageModel page, string step, string why, object? values = null)
    {
        var to = page.Url.Page(step, values)!.Split('?', 2);
        return page.HttpContext.Show(new KeptForm(to[0], [], [new("", why, [])]), QueryHelpers.ParseQuery(to.ElementAtOrDefault(1)));
    }
}
