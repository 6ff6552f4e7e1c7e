using Ventanilla.Application.Apps;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.Connections;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Connections;

/// <summary>Whether an application may have tokens for the code or the refresh token that it brings: while the session that they hang on stands, of an account in use, and
/// while what was granted still is. What is told of the person is what is so now.</summary>
/// <param name="First">For a code: the sign-in of the mobile application lasts from now on.</param>
public sealed record TakeTokens(string Client, Guid AccountId, Guid SessionId, bool First) : ICommand<Result<PersonClaims>>, IAudited, IRoutine
{
    public string Action => "take_tokens";
    AuditRef? IAudited.Subject => AuditRef.Account(AccountId);
}

internal sealed class TakeTokensHandler(IReads reads, IRepository<Session> sessions, AppGrants grants, PortalPolicy policy, TimeProvider clock)
    : IRequestHandler<TakeTokens, Result<PersonClaims>>
{
    public async Task<Result<PersonClaims>> Handle(TakeTokens request, CancellationToken cancellationToken)
    {
        if (ConnectedApp.Of(policy, request.Client) is not { } app)
            return ConnectionFailures.UnknownApp;
        var now = clock.GetUtcNow();
        var people = reads.Of<Account>().Where(a => a.Id == request.AccountId && a.State == AccountState.Active).Select(PersonClaims.Of);
        var found = await reads.First(reads.Of(new AccountSpecs.OpenSessionOf(request.AccountId, request.SessionId)).Select(s => new { Session = s, Person = people.FirstOrDefault() }), cancellationToken);
        if (found is not { Session: { } session, Person: { } person } || session.App != (app.IsMobile ? app.Client : null) || !session.Stands(policy.Sessions, now))
            return ConnectionFailures.SessionOver;
        if (!app.IsMobile)
            return await grants.Of(request.AccountId, app.Client, cancellationToken) == AppStanding.Granted ? person : ConnectionFailures.NotGranted;
        // One statement says whether it stands: an end that comes between is not overlooked.
        var open = new SessionSpecs.OpenInApp(session.Id, request.AccountId, now);
        return await sessions.Fetch(open, now, request.First ? now + policy.Sessions.MobileAbsolute : session.ExpiresAt, cancellationToken) ? person : ConnectionFailures.SessionOver;
    }
}
