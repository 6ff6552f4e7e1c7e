using Microsoft.AspNetCore.Diagnostics;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Connections;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Api;

/// <summary>How a program is answered: what it asked for, or a problem (RFC 9457) with the code of the refusal and its text in the language asked for. Never a page.</summary>
internal static class ApiAnswers
{
    private const string Wait = "60";

    /// <summary>A refusal that nobody has put into words yet gets them here.</summary>
    public static void UseApiAnswers(this WebApplication app) => app.UseWhen(http => http.Request.Path.IsOfPrograms(), api =>
    {
        api.UseRequestLocalization();
        api.Use(async (http, next) =>
        {
            http.Features.Get<IStatusCodePagesFeature>()!.Enabled = false;
            http.Response.Headers.CacheControl = "no-store";
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null } refused)
                await Problem([ApiFailures.Of(refused.StatusCode)], [], refused.StatusCode).ExecuteAsync(http);
        });
    });

    /// <param name="fields">What the answer calls the fields of the message.</param>
    public static IResult Problem<TResult>(this TResult result, params (string Field, string Name)[] fields) where TResult : IResult<TResult> =>
        Problem(result.Failures, fields, result.Failures.Max(f => f.Kind switch
        {
            FailureKind.Invalid => StatusCodes.Status400BadRequest,
            FailureKind.NotFound => StatusCodes.Status404NotFound,
            FailureKind.Forbidden => StatusCodes.Status403Forbidden,
            FailureKind.TooMany => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status409Conflict,
        }));

    private static ProblemAnswer Problem(IReadOnlyList<Failure> failures, (string Field, string Name)[] fields, int status) => new(failures, fields, status);

    private sealed class ProblemAnswer(IReadOnlyList<Failure> failures, (string Field, string Name)[] fields, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var texts = httpContext.RequestServices.GetRequiredService<PortalTexts>();
            string Said(Failure failure) => texts.Error(failure.Code, [.. failure.Arguments]);
            var errors = failures.Where(f => f.Field is not null).GroupBy(f => fields.FirstOrDefault(n => n.Field == f.Field).Name ?? f.Field!)
                .ToDictionary(g => g.Key, g => g.Select(f => new { code = f.Code, detail = Said(f) }).ToArray());
            if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable && httpContext.Response.Headers.RetryAfter.Count == 0)
                httpContext.Response.Headers.RetryAfter = Wait;
            return Results.Json(new { type = "about:blank", title = Said(failures[0]), status, code = failures[0].Code, errors = errors.Count > 0 ? errors : null },
                contentType: "application/problem+json", statusCode: status).ExecuteAsync(httpContext);
        }
    }
}
