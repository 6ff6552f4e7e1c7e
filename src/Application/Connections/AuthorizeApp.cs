using Ventanilla.Application.Apps;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Connections;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Connections;

/// <summary>Lets an application in as the caller, or not, as they said. The mobile application gets a session of its own, which lasts once it has fetched its tokens; one on
/// offer hangs on the session that asks, and is let in only where it was granted.</summary>
/// <param name="GivenSince">The password must have been given since then.</param>
public sealed record AuthorizeApp(string Client, bool Yes, DateTimeOffset? GivenSince = null) : ICommand<Result<LetIn>>, ISignedIn, IAudited
{
    public string Action => "authorize_app";
}

/// <param name="SessionId">On which every token hangs that follows.</param>
/// <param name="SignedInAt">When the person gave their password.</param>
public sealed record LetIn(Guid SessionId, bool IsMobile, PersonClaims Person, DateTimeOffset SignedInAt);

internal sealed class AuthorizeAppHandler(
    IRepository<Account> accounts, IRepository<Session> sessions, IReads reads, AppGrants grants, PortalPolicy policy, Trail trail, ICaller caller, TimeProvider clock)
    : IRequestHandler<AuthorizeApp, Result<LetIn>>
{
    public async Task<Result<LetIn>> Handle(AuthorizeApp request, CancellationToken cancellationToken)
    {
        if (ConnectedApp.Of(policy, request.Client) is not { } app)
            return ConnectionFailures.UnknownApp;
        trail.About(AuditRef.App(app.Client));
        if (!request.Yes)
            return ConnectionFailures.Declined;
        var (id, now) = (caller.AccountId!.Value, clock.GetUtcNow());
        if (!app.IsMobile && await grants.Of(id, app.Client, cancellationToken) != AppStanding.Granted)
            return ConnectionFailures.NotGranted;
        // The account's row first: whatever ends its sessions comes wholly before, and this one is over, or wholly after, and ends what begins here.
        if (await accounts.Take(new AccountSpecs.ById(id), cancellationToken) is not { State: AccountState.Active } account
            || await reads.First(reads.Of(new AccountSpecs.SessionById(caller.SessionId!.Value)).Select(s => (DateTimeOffset?)s.StartedAt), cancellationToken) is not { } since
            || since < request.GivenSince)
            return AccountFailures.SignInAgain;
        var person = PersonClaims.From(account);
        if (!app.IsMobile)
            return new LetIn(caller.SessionId.Value, false, person, since);
        var session = Session.StartInApp(id, app.Client, caller.Device, caller.Address, now);
        sessions.Add(session);
        return new LetIn(session.Id, true, person, since);
    }
}
