using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Accounts;

/// <summary>Keeps an account that was to be erased, and goes on with the sign-in that led here.</summary>
public sealed record KeepAccount(Secret Ticket) : ICommand<Result<SignInAnswer>>, IAudited
{
    public string Action => "keep_account";
}

internal sealed class KeepAccountHandler(Tickets tickets, SignInPath path, Trail trail) : IRequestHandler<KeepAccount, Result<SignInAnswer>>
{
    private const TicketPurpose Purpose = TicketPurpose.Keep;

    public async Task<Result<SignInAnswer>> Handle(KeepAccount request, CancellationToken cancellationToken)
    {
        // The account's row first: the erasing of the same account comes wholly before or not at all.
        if (await tickets.Take(request.Ticket, Purpose, cancellationToken) is not { } account
            || await path.Look(request.Ticket, Purpose, cancellationToken) is not { } standing
            || !await tickets.UseUp(request.Ticket, Purpose, account, cancellationToken))
            return AccountFailures.SignInAgain;
        // Whatever comes before this step in a sign-in is still asked for.
        if (path.Due(standing) != SignInOutcome.Closing)
            return path.Next(standing);
        var kept = account.Keep();
        if (!kept.Succeeded)
            return Result<SignInAnswer>.Failed(kept.Failures);
        var answer = path.Next(standing with { State = account.State });
        trail.Ended("kept");
        return answer;
    }
}
