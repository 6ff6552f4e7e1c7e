using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Ends the caller's session on the server: the cookie is worthless from then on, wherever it was copied to,
/// and so is every ticket of a sign-in that was begun and not finished.</summary>
/// <param name="Waiting">The ticket of an account that has no session yet, because it waits for its company: it leaves too.</param>
public sealed record SignOut(Secret? Waiting = null) : ICommand<Result>, IAudited
{
    public string Action => "sign_out";
}

internal sealed class SignOutHandler(IRepository<Session> sessions, Tickets tickets, Trail trail, ICaller caller, TimeProvider clock)
    : IRequestHandler<SignOut, Result>
{
    public async Task<Result> Handle(SignOut request, CancellationToken cancellationToken)
    {
        var account = caller.AccountId;
        if (account is null && request.Waiting is { } ticket)
            account = (await tickets.Open(ticket, TicketPurpose.Company, cancellationToken))?.Account.Id;
        if (account is not { } id)
            return AccountFailures.SignInAgain;
        trail.About(AuditRef.Account(id));
        await sessions.End(new AccountSpecs.SessionById(caller.SessionId ?? Guid.Empty), clock.GetUtcNow(), cancellationToken);
        await tickets.EndAll(id, cancellationToken);
        return Result.Done;
    }
}
