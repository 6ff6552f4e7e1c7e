using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Accounts;

/// <summary>Closes the caller's account, with the password: every session ends, and after the time of grace everything personal is erased.
/// Until then signing in leads to a page that keeps it.</summary>
public sealed record CloseAccount(Secret CurrentPassword) : ICommand<Result<DateTimeOffset>>, ISignedIn, IAudited
{
    public string? Subject => null;
}

internal sealed class CloseAccountValidator : AbstractValidator<CloseAccount>
{
    public CloseAccountValidator() => RuleFor(m => m.CurrentPassword).Typed();
}

internal sealed class CloseAccountHandler(
    IRepository<AccountLink> links, IRepository<Session> sessions, OwnerCheck owner, PortalPolicy policy, TimeProvider clock) : IRequestHandler<CloseAccount, Result<DateTimeOffset>>
{
    public async Task<Result<DateTimeOffset>> Handle(CloseAccount request, CancellationToken cancellationToken)
    {
        var proved = await owner.Prove(request.CurrentPassword, cancellationToken);
        if (!proved.Succeeded)
            return Result<DateTimeOffset>.Failed(proved.Failures);
        // The account's row first: a sign-in under way waits here, and then finds it closing.
        var taken = await owner.Take(proved.Value, cancellationToken);
        if (!taken.Succeeded)
            return Result<DateTimeOffset>.Failed(taken.Failures);
        var (account, now) = (taken.Value, clock.GetUtcNow());
        var closing = account.Close(policy.Closing.Grace, now);
        if (!closing.Succeeded)
            return Result<DateTimeOffset>.Failed(closing.Failures);
        await sessions.End(new AccountSpecs.OpenSessionsOf(account.Id), now, cancellationToken);
        await links.DeleteWhere(new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.EmailChange), cancellationToken);
        return account.ClosesAt!.Value;
    }
}
