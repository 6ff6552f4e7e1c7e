using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.SignIn;

/// <summary>Where the caller is signed in now, the newest use first; the session that asks is marked.</summary>
public sealed record ListSessions : IQuery<Result<SessionView[]>>, ISignedIn
{
    public string Action => "list_sessions";
}

/// <param name="Address">Where the session began.</param>
public sealed record SessionView(
    Guid Id, string Device, string Address, bool Remembered, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool IsThisOne);

internal sealed class ListSessionsHandler(IReads reads, PortalPolicy policy, ICaller caller, TimeProvider clock)
    : IRequestHandler<ListSessions, Result<SessionView[]>>
{
    public async Task<Result<SessionView[]>> Handle(ListSessions request, CancellationToken cancellationToken)
    {
        var open = await reads.List(reads.Of(new AccountSpecs.OpenSessionsOf(caller.AccountId!.Value)), cancellationToken);
        SessionView[] views =
        [
            .. open.Where(s => s.Stands(policy.Sessions, clock.GetUtcNow())).OrderByDescending(s => s.LastSeenAt)
                .Select(s => new SessionView(s.Id, s.Device, s.Address, s.Persistent, s.StartedAt, s.LastSeenAt, s.Id == caller.SessionId)),
        ];
        return views;
    }
}
