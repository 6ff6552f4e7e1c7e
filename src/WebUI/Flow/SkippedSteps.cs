using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Audit;

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

    /// <summary>To the step that is missing; to the page itself when none is named.</summary>
    public static RedirectToPageResult LeadBack(this PageModel page, string? step, object? values = null)
    {
        page.HttpContext.Items[Refused] = true;
        return page.RedirectToPage(step, values);
    }
}
