using System.Collections.Concurrent;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Ventanilla.Application.Common;
using Ventanilla.Domain.Common;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>Runs jobs when the test says so, and nothing by the clock.</summary>
public sealed class HandOfJobs : IJobQueue
{
    private readonly ConcurrentQueue<IRequest<Result>> _waiting = new();

    public Task Enqueue(IRequest<Result> command, CancellationToken stop)
    {
        _waiting.Enqueue(command);
        return Task.CompletedTask;
    }

    /// <summary>Runs what was enqueued since the last time.</summary>
    public async Task RunOn(RunningPortal portal)
    {
        while (_waiting.TryDequeue(out var command))
        {
            await using var scope = portal.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
        }
    }

    /// <summary>Takes the engine's place among the services of a portal.</summary>
    public void Replace(IServiceCollection services)
    {
        services.RemoveAll<IJobQueue>().AddSingleton<IJobQueue>(this);
        foreach (var engine in services.Where(IsOfTheEngine).ToList())
            services.Remove(engine);
    }

    private static bool IsOfTheEngine(ServiceDescriptor service) => service.ServiceType == typeof(IHostedService)
        && ((service.ImplementationType ?? service.ImplementationFactory?.Method.DeclaringType)?.FullName is { } name)
        && (name.StartsWith("Hangfire", StringComparison.Ordinal) || name.Contains(".Jobs.", StringComparison.Ordinal));
}
