using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;

namespace Ventanilla.WebUI.Forms;

/// <summary>Shows a refusal on the page it came from: each text beside its field, the rest on top, and what was typed.</summary>
internal static class ShowResult
{
    public static IActionResult Show<TResult>(this PageModel page, TResult result) where TResult : IResult<TResult> => page.Show([.. result.Failures]);

    /// <param name="failures">None: it only shows what was typed once more.</param>
    public static IActionResult Show(this PageModel page, params Failure[] failures)
    {
        var status = failures.Any(f => f.Kind == FailureKind.TooMany) ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK;
        return page.Show(KeptForm.Of(page.Request, failures.Select(f => KeptError.Of(page.Precisely(f))), status));
    }

    /// <summary>A message takes a date or none; only the form knows why there is none.</summary>
    private static Failure Precisely(this PageModel page, Failure failure) =>
        page.ModelState.TryGetValue($"Form.{failure.Field}", out var typed)
        && DateFailures.Precise.FirstOrDefault(f => typed.Errors.Any(e => e.ErrorMessage == f.Code)) is { } known ? known with { Field = failure.Field } : failure;

    public static IActionResult Show(this PageModel page, KeptForm form) => page.HttpContext.Show(form, page.Request.Query);

    /// <param name="query">Of the page that shows it.</param>
    public static IActionResult Show(this HttpContext http, KeptForm form, IEnumerable<KeyValuePair<string, StringValues>> query) =>
        http.RequestServices.GetRequiredService<KeptForms>().Show(http, form, query);
}
