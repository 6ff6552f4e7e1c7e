using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Writes into the trail how many attempts came back to a person, and on account of which registration.</summary>
internal sealed class WhenAttemptsReturned(IRepository<AuditEntry> trail, ICaller caller, TimeProvider clock)
    : INotificationHandler<Raised<AttemptsReturned>>
{
    public Task Handle(Raised<AttemptsReturned> notification, CancellationToken cancellationToken)
    {
        var (_, accountId, returned, spent) = notification.Event;
        trail.Add(AuditEntry.Of("ReturnAttempts", $"returned_{returned}_of_{spent}", caller.AccountId, accountId.ToString(), caller.Address, clock.GetUtcNow()));
        return Task.CompletedTask;
    }
}
