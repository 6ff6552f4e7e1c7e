using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Where the caller is signed in now, the newest use first; the session that asks is marked.</summary>
public sealed record ListSessions : IQuery<Result<SessionView[]>>, ISignedIn
{
    public string Action => "list_sessions";
}

/// <param name="Address">Where the session began.</param>
/// <param name="IsApp">Of the mobile application.</param>
public sealed record SessionView(
    Guid Id, string Device, string Address, bool Remembered, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool IsThisOne, bool IsApp);

internal sealed class ListSessionsHandler(IReads reads, PortalPolicy policy, ICaller caller, TimeProvider clock)
    : IRequestHandler<ListSessions, Result<SessionView[]>>
{
    public async Task<Result<SessionView[]>> Handle(ListSessions request, CancellationToken cancellationToken)
    {
        var standing = new SessionSpecs.StandingOf(caller.AccountId!.Value, policy.Sessions, clock.GetUtcNow());
        var asking = caller.SessionId;
        return (SessionView[])[.. await reads.List(reads.Of(standing).Select(
            s => new SessionView(s.Id, s.Device, s.Address, s.Persistent, s.StartedAt, s.LastSeenAt, s.Id == asking, s.App != null)), cancellationToken)];
    }
}
