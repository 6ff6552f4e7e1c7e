using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Ends one of the caller's sessions, or all but the one that asks. Somebody else's session is never found.</summary>
/// <param name="SessionId">Null: all others.</param>
public sealed record EndSessions(Guid? SessionId) : ICommand<Result>, ISignedIn, IAudited
{
    public string Action => "end_sessions";
}

internal sealed class EndSessionsHandler(IRepository<Session> sessions, Tickets tickets, Trail trail, ICaller caller, TimeProvider clock)
    : IRequestHandler<EndSessions, Result>
{
    public async Task<Result> Handle(EndSessions request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        Specification<Session> which = request.SessionId is { } one
            ? new AccountSpecs.OpenSessionOf(caller.AccountId!.Value, one)
            : new AccountSpecs.OpenSessionsOf(caller.AccountId!.Value, caller.SessionId);
        if (await sessions.End(which, now, cancellationToken) == 0)
            trail.Ended("none_open");
        // Whoever wants everybody else out, or goes, wants nobody between two steps either.
        if (request.SessionId is null || request.SessionId == caller.SessionId)
            await tickets.EndAll(caller.AccountId!.Value, cancellationToken);
        return Result.Done;
    }
}
