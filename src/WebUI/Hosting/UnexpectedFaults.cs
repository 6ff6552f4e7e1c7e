using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Ventanilla.Application.Common;
using Ventanilla.Application.Limits;

namespace Ventanilla.WebUI.Hosting;

/// <summary>The unexpected: logged with its cause and its page, answered with a calm page that shows nothing of it. The page is named by what it is: a path may
/// hold the number of a case, or whatever a stranger typed.</summary>
internal sealed class UnexpectedFaults(ILogger<UnexpectedFaults> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var overloaded = exception is OverloadedException || httpContext.RequestServices.GetRequiredService<IDatabase>().HadNoRoom(exception);
        httpContext.Response.StatusCode = exception switch
        {
            _ when overloaded => StatusCodes.Status503ServiceUnavailable,
            BadHttpRequestException bad => bad.StatusCode,
            InvalidDataException or AntiforgeryValidationException => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status500InternalServerError,
        };
        // By now the request itself is on its way to the page that explains.
        var page = httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName ?? "?";
        if (overloaded)
        {
            httpContext.Response.Headers.RetryAfter = "10";
            log.LogWarning("{Method} {Page} was put off: {Reason}", httpContext.Request.Method, page, exception.Message);
        }
        else if (httpContext.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            log.LogError(exception, "{Method} {Page} failed.", httpContext.Request.Method, page);
        return ValueTask.FromResult(true);
    }
}
