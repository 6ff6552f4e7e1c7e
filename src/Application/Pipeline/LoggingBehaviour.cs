using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Ventanilla.Application.Pipeline;

/// <summary>One line a message: its name, who, how it ended, how long. Never its content.</summary>
internal sealed class LoggingBehaviour<TRequest, TResponse>(ILogger<LoggingBehaviour<TRequest, TResponse>> log, ICaller caller)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse> where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await next();
        if (log.IsEnabled(LogLevel.Information))
            log.LogInformation("{Message} by {Account}: {Outcome} in {Elapsed:0.0} ms", typeof(TRequest).Name, caller.AccountId,
                result.Succeeded ? "done" : result.Failures[0].Code, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return result;
    }
}
