using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Whether a session still stands, asked at every request of a signed-in person, so that an ended session ends at once.
/// Notes the time at most once a minute.</summary>
public sealed record CheckSession(Guid SessionId) : ICommand<Result<bool>>;

internal sealed class CheckSessionHandler(IRepository<Session> sessions, PortalPolicy policy, TimeProvider clock)
    : IRequestHandler<CheckSession, Result<bool>>
{
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    public async Task<Result<bool>> Handle(CheckSession request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var which = new AccountSpecs.SessionById(request.SessionId);
        if (await sessions.Find(which, cancellationToken) is not { } session || !session.Stands(policy.Sessions, now))
            return false;
        if (now - session.LastSeenAt > Noted)
            await sessions.NoteUse(which, now, cancellationToken);
        return true;
    }
}
