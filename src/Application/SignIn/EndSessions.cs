using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Ends one of the caller's sessions, or all but the one that asks. Somebody else's session is never found.</summary>
/// <param name="SessionId">Null: all others.</param>
public sealed record EndSessions(Guid? SessionId) : ICommand<Result>, ISignedIn, IAudited
{
    public string? Subject => SessionId?.ToString();
}

internal sealed class EndSessionsHandler(IRepository<Session> sessions, Tickets tickets, ICaller caller, TimeProvider clock) : IRequestHandler<EndSessions, Result>
{
    public async Task<Result> Handle(EndSessions request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        Specification<Session> which = request.SessionId is { } one
            ? new AccountSpecs.OpenSessionOf(caller.AccountId!.Value, one)
            : new AccountSpecs.OpenSessionsOf(caller.AccountId!.Value, caller.SessionId);
        await sessions.ChangeWhere(which, s => s.Set(x => x.EndedAt, _ => now), cancellationToken);
        // Whoever wants everybody else out wants nobody between two steps either.
        if (request.SessionId is null)
            await tickets.EndAll(caller.AccountId!.Value, cancellationToken);
        return Result.Done;
    }
}
