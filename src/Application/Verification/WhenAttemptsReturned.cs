using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Writes into the trail that attempts came back to a person, and on account of which registration.</summary>
internal sealed class WhenAttemptsReturned(Trail trail) : INotificationHandler<Raised<AttemptsReturned>>
{
    public Task Handle(Raised<AttemptsReturned> notification, CancellationToken cancellationToken)
    {
        var (_, accountId, returned, spent) = notification.Event;
        trail.Also("return_attempts", accountId, returned == spent ? "all_returned" : "returned_in_part");
        return Task.CompletedTask;
    }
}
