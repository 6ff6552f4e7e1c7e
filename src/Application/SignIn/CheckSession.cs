using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Whether a session still stands, asked at every request of a signed-in person, so that an ended session ends at once, and with
/// it whatever was open of an account that is not in use any more. Notes the time at most once a minute.</summary>
public sealed record CheckSession(Guid SessionId) : ICommand<Result<bool>>, IRoutine;

internal sealed class CheckSessionHandler(IReads reads, IRepository<Session> sessions, PortalPolicy policy, TimeProvider clock)
    : IRequestHandler<CheckSession, Result<bool>>
{
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    public async Task<Result<bool>> Handle(CheckSession request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var which = new AccountSpecs.SessionById(request.SessionId);
        var accounts = reads.Of<Account>();
        var open = reads.Of(which).Where(s => accounts.Any(a => a.Id == s.AccountId && a.State == AccountState.Active));
        if (await reads.First(open, cancellationToken) is not { } session || !session.Stands(policy.Sessions, now))
            return false;
        if (now - session.LastSeenAt > Noted)
            await sessions.NoteUse(which, now, cancellationToken);
        return true;
    }
}
