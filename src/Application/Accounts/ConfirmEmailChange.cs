using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Accounts;

/// <summary>Uses the link in the new mailbox, once, signed in or not: the account answers to that address from now on, every other session ends,
/// and the old address is told. An address that another account claimed meanwhile is refused, and the link stays as it was.</summary>
public sealed record ConfirmEmailChange(Secret Token) : ICommand<Result>, IAudited
{
    public string? Subject => null;
}

internal sealed class ConfirmEmailChangeHandler(
    IRepository<AccountLink> links, IRepository<Account> accounts, IRepository<Session> sessions, PortalPolicy policy, ICaller caller,
    TimeProvider clock) : IRequestHandler<ConfirmEmailChange, Result>
{
    public async Task<Result> Handle(ConfirmEmailChange request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var usable = new AccountSpecs.UsableLink(AccountLink.HashOf(request.Token.Reveal()), LinkPurpose.EmailChange, now);
        if (await links.Find(usable, cancellationToken) is not { } link)
            return AccountFailures.LinkNotUsable;
        // The account's row first, as everywhere: whatever else changes it now comes wholly before or wholly after.
        // Whoever reads the old mailbox has no way in any more.
        var pending = new AccountSpecs.UnusedLinksOf(link.AccountId, LinkPurpose.EmailChange, LinkPurpose.PasswordReset, LinkPurpose.TemporaryPassword);
        if (await accounts.Take(new AccountSpecs.ById(link.AccountId), cancellationToken) is not { } account
            || !await links.UseUp(usable, pending, now, cancellationToken))
            return AccountFailures.LinkNotUsable;
        var email = EmailAddress.Read(link.Email)!;
        // Two at the same moment pass here; the unique index lets one of them in and refuses the other with the same words.
        if (!policy.Identity.SharesEmails && await accounts.Count(new AccountSpecs.WithMailboxProved(email.Normalized), cancellationToken) > 0)
            return AccountFailures.IdentifierTaken;
        var changed = account.ChangeEmail(email, policy.Identity.OneAccountPer);
        if (!changed.Succeeded)
            return changed;

        var stays = caller.AccountId == account.Id ? caller.SessionId : null;
        await sessions.End(new AccountSpecs.OpenSessionsOf(account.Id, stays), now, cancellationToken);
        return changed;
    }
}
