using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Forms;

/// <summary>Shows a refusal on the page it came from: each text beside its field, the rest on top.</summary>
internal static class ShowResult
{
    public static IActionResult Show<TResult>(this PageModel page, TResult result) where TResult : IResult<TResult>
    {
        foreach (var failure in result.Failures)
            page.AddFailure(failure);
        if (result.Failures.Any(f => f.Kind == FailureKind.TooMany))
            page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return page.Page();
    }

    public static void AddFailure(this PageModel page, Failure failure)
    {
        var texts = page.HttpContext.RequestServices.GetRequiredService<PortalTexts>();
        page.ModelState.AddModelError(failure.Field is null ? "" : $"Form.{failure.Field}", texts["Failures." + failure.Code, [.. failure.Arguments]]);
    }
}
