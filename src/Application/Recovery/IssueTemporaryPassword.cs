using Ventanilla.Application.Accounts;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Recovery;

namespace Ventanilla.Application.Recovery;

/// <summary>Mails a temporary password to whoever confirmed, by the link in the mailbox, that one is wanted. It lets in once within the hour, to
/// choose another password; the usual one stays good, and every lock ends.</summary>
public sealed record IssueTemporaryPassword(Secret Token) : ICommand<Result>, IAudited
{
    public string Action => "give_temporary_password";
}

internal sealed class IssueTemporaryPasswordHandler(
    IRepository<AccountLink> links, IRepository<Account> accounts, Outbox outbox, UnusableLink unusable, Trail trail, PortalPolicy policy,
    PortalLinks portal, TimeProvider clock)
    : IRequestHandler<IssueTemporaryPassword, Result>
{
    public async Task<Result> Handle(IssueTemporaryPassword request, CancellationToken cancellationToken)
    {
        var (now, lifetime) = (clock.GetUtcNow(), policy.Recovery.TemporaryPassword);
        var usable = new AccountSpecs.UsableLink(AccountLink.HashOf(request.Token.Reveal()), LinkPurpose.TemporaryPassword, now);
        // The account's row first, as everywhere: whatever else changes it now comes wholly before or wholly after.
        if (await accounts.TakeOwnerOf(usable, l => l.AccountId, cancellationToken) is not { } account
            || !await links.UseUp(usable, new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.TemporaryPassword), now, cancellationToken))
            return await unusable.Refuse(request.Token, LinkPurpose.TemporaryPassword, cancellationToken);
        trail.About(account);
        var password = TemporaryPassword.Draw();
        var given = account.GiveTemporaryPassword(password, lifetime, now);
        if (!given.Succeeded)
            return given;
        outbox.Promise(new TemporaryPasswordMail(password.Shown, lifetime, portal.SignInAnew), account);
        return given;
    }
}
