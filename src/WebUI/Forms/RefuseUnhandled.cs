using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Ventanilla.WebUI.Forms;

/// <summary>A page is drawn by a handler that was asked for, or not at all. Without it a request of a method or a name that no handler answers is drawn as the empty
/// page: past the question whether this person may see it, and with nothing of what its view needs.</summary>
internal sealed class RefuseUnhandled : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // The page of a status is drawn in the place of whatever was asked for, and by whichever method that was.
        var features = context.HttpContext.Features;
        if (context.HandlerMethod is not null || features.Get<IStatusCodeReExecuteFeature>() is not null || features.Get<IExceptionHandlerFeature>() is not null)
            return;
        var method = context.HttpContext.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        // A page of words alone has no handler at all.
        else if (context.ActionDescriptor.HandlerMethods.Any(h => HttpMethods.IsGet(h.HttpMethod)))
            context.Result = new NotFoundResult();
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
