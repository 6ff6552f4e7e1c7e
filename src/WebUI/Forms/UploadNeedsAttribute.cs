using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Ventanilla.Application.Common;
using Ventanilla.Domain.Staff;

namespace Ventanilla.WebUI.Forms;

/// <summary>Refuses whoever may not give files to a page before anything of them is read. The message of the page decides all the same.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadNeedsAttribute(Permission needed) : Attribute, IResourceFilter, IOrderedFilter
{
    public int Order => -1;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (!context.HttpContext.RequestServices.GetRequiredService<ICaller>().Actor.Permissions.Contains(needed))
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
