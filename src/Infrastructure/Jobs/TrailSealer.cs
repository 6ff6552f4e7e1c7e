using Hangfire.Server;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Application.Audit;
using Ventanilla.Application.Common;

namespace Ventanilla.Infrastructure.Jobs;

/// <summary>Seals every second, in each process that runs jobs; which of them does it the head's lock decides. Part of Hangfire's server, which begins it again
/// after a fault, and no entry of the schedule: that is looked at every two seconds, and each run of it would be rows of the engine's own.</summary>
internal sealed class TrailSealer(IServiceScopeFactory scopes) : IBackgroundProcess
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public void Execute(BackgroundProcessContext context)
    {
        while (Round(context.StoppingToken).GetAwaiter().GetResult() == SealTrail.AtOnce)
            context.StoppingToken.ThrowIfCancellationRequested();
        context.Wait(Pause);
    }

    private async Task<int> Round(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<SystemCaller>().IsJob();
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new SealTrail(), stop)).Value;
    }
}
