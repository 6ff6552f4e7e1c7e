using Hangfire;
using MediatR;

namespace Ventanilla.Infrastructure.Jobs;

/// <summary>One-off jobs on Hangfire, in memory: what a crash forgets, the sweep finds in the database.</summary>
internal sealed class HangfireJobQueue(IBackgroundJobClient client) : IJobQueue
{
    public Task Enqueue(IRequest<Result> command, CancellationToken stop)
    {
        var (type, json) = StoredCommand.Of(command);
        client.Enqueue<HangfireJobs>(jobs => jobs.Run(type, json, CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task Schedule(IRequest<Result> command, DateTimeOffset at, CancellationToken stop)
    {
        var (type, json) = StoredCommand.Of(command);
        client.Schedule<HangfireJobs>(jobs => jobs.Run(type, json, CancellationToken.None), at);
        return Task.CompletedTask;
    }
}
