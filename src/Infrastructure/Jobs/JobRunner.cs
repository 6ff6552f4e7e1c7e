using Hangfire;
using MediatR;
using Ventanilla.Application.Pipeline;

namespace Ventanilla.Infrastructure.Jobs;

/// <summary>What Hangfire calls, in a scope of its own: one method for every job, which sends one command. Nothing is tried again here, for each
/// command has its own next round; a fault is logged by Hangfire and stays for a day with the job.</summary>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
internal sealed class JobRunner(IMediator mediator, SystemCaller caller)
{
    internal const string Done = "done";

    /// <param name="key">Of <see cref="JobCommands"/>.</param>
    /// <param name="id">For the commands that are about one thing.</param>
    /// <param name="stop">Hangfire puts its own token here: the host is stopping.</param>
    /// <returns>How its command ended, which Hangfire keeps with the job: done, or the code of the refusal.</returns>
    public async Task<string> Run(string key, string? id, CancellationToken stop)
    {
        caller.IsJob();
        var command = JobCommands.Read(key, id is null ? null : Guid.Parse(id));
        return await Telemetry.OfJob(key, async () => await mediator.Send(command, stop) is { Succeeded: false } refused ? refused.Failures[0].Code : Done, word => word, stop);
    }
}
