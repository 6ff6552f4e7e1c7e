using Ventanilla.Domain.Notifications;

namespace Ventanilla.Application.Notifications;

/// <summary>Finds the mails that nobody is sending (a process died, a pause is over) and sends them on their way.</summary>
public sealed record SweepMessages : ICommand<Result>, IActsOutside;

internal sealed class SweepMessagesHandler(IRepository<OutgoingMessage> messages, IJobQueue jobs, TimeProvider clock)
    : IRequestHandler<SweepMessages, Result>
{
    private const int AtOnce = 500;

    public async Task<Result> Handle(SweepMessages request, CancellationToken cancellationToken)
    {
        foreach (var id in await messages.List(new MessageSpecs.Due(clock.GetUtcNow(), AtOnce), cancellationToken))
            await jobs.Enqueue(new DeliverMessage(id), cancellationToken);
        return Result.Done;
    }
}
