using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Ventanilla.Application.Pipeline;

/// <summary>One line a command: its word, who, how it ended, how long. Never its content. What every page view asks, and what comes by itself every
/// few seconds, has its line for whoever looks for a fault only. The same, but for who, is told to whoever watches (<see cref="Telemetry"/>), of every message.</summary>
internal sealed class LoggingBehaviour<TRequest, TResponse>(ILogger<LoggingBehaviour<TRequest, TResponse>> log, Trail trail, ICaller caller)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse> where TResponse : IResult<TResponse>
{
    private static readonly LogLevel Level = typeof(TRequest).IsAssignableTo(typeof(ICommand<TResponse>))
        && !typeof(TRequest).IsAssignableTo(typeof(IRoutine)) ? LogLevel.Information : LogLevel.Debug;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var (name, started) = ((request as INamed)?.Action ?? typeof(TRequest).Name, Stopwatch.GetTimestamp());
        var result = await Telemetry.OfMessage(name, () => next(), Outcome, cancellationToken);
        if (log.IsEnabled(Level))
            log.Log(Level, "{Message} by {Account}: {Outcome} in {Elapsed:0.0} ms ({Correlation})", name, caller.AccountId ?? caller.StaffId,
                Outcome(result), Stopwatch.GetElapsedTime(started).TotalMilliseconds, trail.Correlation);
        return result;
    }

    private string Outcome(TResponse result) => trail.Outcome ?? (result.Succeeded ? Trail.Done : result.Failures[0].Code);
}
