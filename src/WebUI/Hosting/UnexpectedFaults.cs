using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Ventanilla.Application.Common;
using Ventanilla.Application.Limits;

namespace Ventanilla.WebUI.Hosting;

/// <summary>The unexpected: logged with its cause, answered with a calm page that shows nothing of it.</summary>
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
        if (overloaded)
        {
            httpContext.Response.Headers.RetryAfter = "10";
            log.LogWarning("{Method} {Path} was put off: {Reason}", httpContext.Request.Method, httpContext.Request.Path, exception.Message);
        }
        else if (httpContext.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            log.LogError(exception, "{Method} {Path} failed.", httpContext.Request.Method, httpContext.Request.Path);
        return ValueTask.FromResult(true);
    }
}
