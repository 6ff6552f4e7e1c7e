using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Forms;

/// <summary>Draws a page whose address names a kept form with what was typed and what to mend, and says so when it is gone.</summary>
internal sealed class ShowKeptForm(KeptForms forms, PortalTexts texts) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method) || !http.Request.Query.ContainsKey(KeptForms.Query))
            return next();
        var form = forms.Find(http, http.Request.Path, http.Request.Query);
        if (form is null)
            http.Items[ErrorSummaryTagHelper.StartAgain] = true;
        form ??= Gone(http);
        http.Response.StatusCode = form.Status;
        foreach (var (name, values) in form.Typed)
        {
            context.ModelState.SetModelValue(name, values, string.Join(',', values));
            // Else a page that only shows what was typed once more would call itself faulty.
            context.ModelState.MarkFieldValid(name);
        }

        foreach (var error in form.Errors)
            context.ModelState.AddModelError(error.Field, texts.Error(error.Code, error.Arguments));
        return next();
    }

    // A browser that takes our cookies has at least the one that every form brings.
    private static KeptForm Gone(HttpContext http) =>
        new(http.Request.Path, [], [new("", http.HasFormCookie() ? "form.gone" : "form.cookies_refused", [])]);
}

/// <summary>A form whose proof of origin does not hold any more comes back filled in, with the reason. Only a post that the browser itself says came
/// from our own pages: a stranger's page must not fill in a form for anybody.</summary>
internal sealed class KeepExpiredForm(KeptForms forms) : IAsyncAlwaysRunResultFilter
{
    public Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (context.Result is IAntiforgeryValidationFailedResult && request.Headers["Sec-Fetch-Site"] == "same-origin" && !request.HasUnreadableForm())
        {
            var why = context.HttpContext.HasFormCookie() ? "form.expired" : "form.unproved";
            context.Result = forms.Show(context.HttpContext, KeptForm.Of(request, [new("", why, [])]), request.Query);
        }

        return next();
    }
}
