using Ventanilla.Application.Apps;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Connections;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Connections;

/// <summary>What the caller is asked before an application is let in: which one it is, as whom, and what it will be told.</summary>
public sealed record GetEntrance(string Client) : IQuery<Result<EntranceView>>, ISignedIn
{
    public string Action => "get_entrance";
}

/// <param name="Standing">Of an application on offer; the mobile application is for everybody who has an account.</param>
/// <param name="SignedInAt">When the caller gave their password.</param>
public sealed record EntranceView(string Client, LocalText Name, bool IsMobile, AppStanding Standing, PersonClaims Person, DateTimeOffset SignedInAt);

internal sealed class GetEntranceHandler(IReads reads, AppShelf shelf, AppGrants grants, PortalPolicy policy, ICaller caller) : IRequestHandler<GetEntrance, Result<EntranceView>>
{
    public async Task<Result<EntranceView>> Handle(GetEntrance request, CancellationToken cancellationToken)
    {
        if (ConnectedApp.Of(policy, request.Client) is not { } app)
            return ConnectionFailures.UnknownApp;
        var (id, session) = (caller.AccountId!.Value, caller.SessionId!.Value);
        var person = await reads.First(reads.Of(new AccountSpecs.ById(id)).Select(PersonClaims.Of), cancellationToken);
        var since = await reads.First(reads.Of(new AccountSpecs.SessionById(session)).Select(s => (DateTimeOffset?)s.StartedAt), cancellationToken);
        if (person is null || since is null)
            return AccountFailures.SignInAgain;
        var name = await app.NameIn(shelf, policy, cancellationToken);
        var standing = app.IsMobile ? AppStanding.Granted : await grants.Of(id, app.Client, cancellationToken);
        return new EntranceView(app.Client, name, app.IsMobile, standing, person, since.Value);
    }
}
