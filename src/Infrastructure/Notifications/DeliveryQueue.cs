using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Notifications;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure.Notifications;

/// <summary>The queue over <c>outgoing_messages</c>. Each statement has a connection of its own, for mails go out side by side.</summary>
internal abstract class DeliveryQueue(IServiceScopeFactory scopes) : IDeliveryQueue
{
    /// <summary>To write down what became of a mail, a second apart: a server that starts anew takes a few, and a lease lasts longer.</summary>
    private const int MostTries = 5;

    /// <summary>Takes rows and answers with them whole; {0} is the end of the lease, {1} is now, {2} is how many.</summary>
    internal abstract string ClaimStatement { get; }

    public async Task<IReadOnlyList<OutgoingMessage>> Claim(int count, DateTimeOffset now, DateTimeOffset until, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Messages(scope).FromSqlRaw(ClaimStatement, UtcConvention.Trim(until), UtcConvention.Trim(now), count).AsNoTracking().ToListAsync(stop);
    }

    public async Task<bool> Renew(Guid id, DateTimeOffset lease, DateTimeOffset until)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Mine(scope, id, lease).ExecuteUpdateAsync(m => m.SetProperty(x => x.DueAt, until)) == 1;
    }

    public async Task<bool> Record(OutgoingMessage message, DateTimeOffset lease)
    {
        // The mail may have gone: a connection that was lost meanwhile must not make it go twice.
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        for (var tries = 1; ; tries++)
            try
            {
                // What an earlier try wrote may stand, though its answer was lost.
                return await Write(message, lease) || tries > 1;
            }
            catch (Exception fault) when (tries < MostTries && (Faults.ReasonToRepeat(fault) is not null || Faults.LeaveInDoubt(fault)))
            {
                await second.WaitForNextTickAsync();
            }
    }

    private async Task<bool> Write(OutgoingMessage message, DateTimeOffset lease)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Mine(scope, message.Id, lease).ExecuteUpdateAsync(m => m
            .SetProperty(x => x.State, message.State)
            .SetProperty(x => x.Attempts, message.Attempts)
            .SetProperty(x => x.DueAt, message.DueAt)
            .SetProperty(x => x.DeliveredAt, message.DeliveredAt)
            .SetProperty(x => x.Payload, message.Payload)
            .SetProperty(x => x.LastError, message.LastError)) == 1;
    }

    private static IQueryable<OutgoingMessage> Mine(AsyncServiceScope scope, Guid id, DateTimeOffset lease) =>
        Messages(scope).Where(m => m.Id == id && m.State == MessageState.Queued && m.DueAt == lease);

    private static DbSet<OutgoingMessage> Messages(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<VentanillaDbContext>().Set<OutgoingMessage>();
}
