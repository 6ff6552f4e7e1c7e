using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Ends the caller's session on the server: the cookie is worthless from then on, wherever it was copied to,
/// and so is every ticket of a sign-in that was begun and not finished.</summary>
public sealed record SignOut : ICommand<Result>, ISignedIn, IAudited
{
    public string Action => "sign_out";
}

internal sealed class SignOutHandler(IRepository<Session> sessions, Tickets tickets, ICaller caller, TimeProvider clock) : IRequestHandler<SignOut, Result>
{
    public async Task<Result> Handle(SignOut request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await sessions.End(new AccountSpecs.SessionById(caller.SessionId ?? Guid.Empty), now, cancellationToken);
        await tickets.EndAll(caller.AccountId!.Value, cancellationToken);
        return Result.Done;
    }
}
