using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ventanilla.Infrastructure.Jobs;

/// <summary>A job is one line: open a scope, send the command. A fault is logged and swallowed: the sweep brings the work back.</summary>
internal sealed class CommandRunner(IServiceScopeFactory scopes, ILogger<CommandRunner> log)
{
    public async Task Run(IRequest<Result> command, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The job {Command} failed; it will be found again by its sweep.", command.GetType().Name);
        }
    }
}
