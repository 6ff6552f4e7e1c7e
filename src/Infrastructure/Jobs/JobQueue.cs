using System.Collections.Concurrent;
using Hangfire;
using MediatR;
using Microsoft.Extensions.Logging;

namespace Ventanilla.Infrastructure.Jobs;

/// <summary>Jobs as rows of Hangfire's tables: whichever process runs jobs takes them.</summary>
internal sealed class JobQueue(IBackgroundJobClient client, JobStorage storage, ILogger<JobQueue> log) : IJobQueue
{
    private readonly ConcurrentDictionary<string, Knock> _knocks = new();

    public Task Enqueue(IRequest<Result> command, CancellationToken stop)
    {
        var (key, id) = JobCommands.Name(command);
        if (id is { } one)
            Create(key, $"{one:N}");
        else
            _knocks.GetOrAdd(key, _ => new Knock(() => Create(key, null), storage, log)).Ask();
        return Task.CompletedTask;
    }

    private string Create(string key, string? id) => client.Enqueue<JobRunner>(jobs => jobs.Run(key, id, CancellationToken.None));
}
