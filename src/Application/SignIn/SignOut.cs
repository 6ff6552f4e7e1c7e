using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Ends the caller's session on the server: the cookie is worthless from then on, wherever it was copied to.</summary>
public sealed record SignOut : ICommand<Result>, ISignedIn, IAudited
{
    public string? Subject => null;
}

internal sealed class SignOutHandler(IRepository<Session> sessions, ICaller caller, TimeProvider clock) : IRequestHandler<SignOut, Result>
{
    public async Task<Result> Handle(SignOut request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await sessions.End(new AccountSpecs.SessionById(caller.SessionId ?? Guid.Empty), now, cancellationToken);
        return Result.Done;
    }
}
