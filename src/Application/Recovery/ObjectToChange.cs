using Ventanilla.Application.Accounts;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Recovery;

/// <summary>"It was not me", from the notice of a change, once: every session ends, the present password is worth nothing, whatever else was
/// under way is off, a second factor that came with or after the change is gone, the address from before is back, and a link to choose a
/// password goes to it. No notice follows, so nobody can object to it.</summary>
public sealed record ObjectToChange(Secret Token) : ICommand<Result<ObjectionOutcome>>, IAudited
{
    public string Action => "object_to_change";
}

/// <summary>How it goes on: with the link that was mailed, or by phone, because the old address belongs to another account by now.</summary>
public enum ObjectionOutcome { LinkMailed, MustCall }

internal sealed class ObjectToChangeHandler(
    IRepository<AccountLink> links, IRepository<Account> accounts, IRepository<Session> sessions, PasswordHasher hasher, Outbox outbox,
    SecondFactors factors, UnusableLink unusable, Trail trail, PortalPolicy policy, PortalLinks portal, TimeProvider clock) : IRequestHandler<ObjectToChange, Result<ObjectionOutcome>>
{
    public async Task<Result<ObjectionOutcome>> Handle(ObjectToChange request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var usable = new AccountSpecs.UsableLink(AccountLink.HashOf(request.Token.Reveal()), LinkPurpose.ChangeNotMine, now);
        if (await links.Find(usable, cancellationToken) is not { } link)
            return await unusable.Refuse(request.Token, LinkPurpose.ChangeNotMine, cancellationToken);
        trail.About(AuditRef.Account(link.AccountId));
        // The account's row first: a sign-in under way with the password waits here, and then finds another one.
        if (await accounts.Take(new AccountSpecs.ById(link.AccountId), cancellationToken) is not { } account
            || !await links.UseUp(usable, now, cancellationToken))
            return await unusable.Refuse(request.Token, LinkPurpose.ChangeNotMine, cancellationToken);
        var former = EmailAddress.Read(link.Email) ?? EmailAddress.Read(account.Email)!;
        var lost = await BelongsToAnother(account, former, cancellationToken);
        var worthless = await hasher.MakeWorthless(account.Names(policy.Identity.PasswordNames, lost ? null : former), cancellationToken);
        var disavowed = account.Disavow(worthless, lost ? null : former, policy.Identity.OneAccountPer, now);
        if (!disavowed.Succeeded)
            return Result<ObjectionOutcome>.Failed(disavowed.Failures);

        await sessions.End(new AccountSpecs.OpenSessionsOf(account.Id), now, cancellationToken);
        await Forget(link, cancellationToken);
        await ForgetFactorSince(link, cancellationToken);
        trail.Ended(lost ? "former_address_taken" : "link_mailed");
        if (lost)
            return ObjectionOutcome.MustCall;
        var (reset, token) = AccountLink.Issue(account.Id, LinkPurpose.PasswordReset, policy.Recovery.ResetLink, now);
        links.Add(reset);
        outbox.Promise(new PasswordResetMail(portal.PasswordReset(token), policy.Recovery.ResetLink), account);
        return ObjectionOutcome.LinkMailed;
    }

    private async Task<bool> BelongsToAnother(Account account, EmailAddress former, CancellationToken stop) =>
        !policy.Identity.SharesEmails && former.Normalized != account.NormalizedEmail
        && await accounts.Count(new AccountSpecs.WithMailboxProved(former.Normalized), stop) > 0;

    /// <summary>A factor from before stays, and the reset will ask for it; one that came with or after the change would keep the owner out.</summary>
    private async Task ForgetFactorSince(AccountLink objection, CancellationToken stop)
    {
        // The notice is written a moment after the change that it is about.
        var changed = objection.ExpiresAt - ChangeNotices.TimeToObject - TimeSpan.FromMinutes(1);
        if (await factors.Of(objection.AccountId, stop) is { } factor && factor.EnabledAt >= changed)
            await factors.Forget(objection.AccountId, stop);
    }

    /// <summary>Links of whoever made the change. An objection to an earlier change stays: it belongs to whoever owned the account before, and
    /// must not be lost to an objection that was raised with what was stolen.</summary>
    private async Task Forget(AccountLink objection, CancellationToken stop)
    {
        foreach (var purpose in new[] { LinkPurpose.EmailChange, LinkPurpose.PasswordReset, LinkPurpose.TemporaryPassword, LinkPurpose.MendedMailbox })
            await links.DeleteWhere(new AccountSpecs.UnusedLinksOf(objection.AccountId, purpose), stop);
        await links.DeleteWhere(new AccountSpecs.ObjectionsSince(objection), stop);
    }
}
