using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Connections;

/// <summary>A code or a refresh token came a second time: somebody else has it too. The sign-in of the mobile application that it belongs to ends, for nobody can tell whose
/// it is; of an application on offer only its tokens do, which the protocol sees to.</summary>
public sealed record EndReusedTokens(Guid AccountId, Guid SessionId) : ICommand<Result>, IAudited
{
    public string Action => "end_reused_tokens";
    AuditRef? IAudited.Subject => AuditRef.Account(AccountId);
}

internal sealed class EndReusedTokensHandler(IRepository<Session> sessions, Trail trail, TimeProvider clock) : IRequestHandler<EndReusedTokens, Result>
{
    public async Task<Result> Handle(EndReusedTokens request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        trail.Ended(await sessions.End(new SessionSpecs.OpenInApp(request.SessionId, request.AccountId, now), now, cancellationToken) > 0 ? "session_ended" : "none_open");
        return Result.Done;
    }
}
