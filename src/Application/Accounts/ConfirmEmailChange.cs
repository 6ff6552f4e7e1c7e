using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Accounts;

/// <summary>Uses the link in the new mailbox, once: the account answers to that address from now on, every other session ends, and the old address
/// is told. Outside a session of that very account its password is asked for, and a code of its second factor: whoever reads that mailbox may be
/// somebody whom its owner never asked. A wrong password, and an address that another account claimed meanwhile, leave the link as it was.</summary>
public sealed record ConfirmEmailChange(Secret Token, Secret? CurrentPassword = null, string? Code = null) : ICommand<Result>, IAudited
{
    public string Action => "confirm_email_change";
}

internal sealed class ConfirmEmailChangeValidator : AbstractValidator<ConfirmEmailChange>
{
    public ConfirmEmailChangeValidator()
    {
        RuleFor(m => m.CurrentPassword).Typed().When(m => !string.IsNullOrEmpty(m.CurrentPassword?.Reveal()));
        RuleFor(m => m.Code).FactorOrRecoveryCode().When(m => !string.IsNullOrWhiteSpace(m.Code));
    }
}

internal sealed class ConfirmEmailChangeHandler(
    IRepository<AccountLink> links, IRepository<Account> accounts, IRepository<Session> sessions, EmailLinkOwner owner, SecondFactors factors, Tickets tickets,
    UnusableLink unusable, PortalPolicy policy, ICaller caller, TimeProvider clock) : IRequestHandler<ConfirmEmailChange, Result>
{
    public async Task<Result> Handle(ConfirmEmailChange request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var usable = new AccountSpecs.UsableLink(AccountLink.HashOf(request.Token.Reveal()), LinkPurpose.EmailChange, now);
        var proved = await owner.Prove(usable, request.CurrentPassword, request.Code, cancellationToken);
        if (proved.Failures.Contains(AccountFailures.LinkNotUsable))
            return await unusable.Refuse(request.Token, LinkPurpose.EmailChange, cancellationToken);
        if (!proved.Succeeded)
            return Result.Failed(proved.Failures);
        var (link, read, proof) = (proved.Value.Link, proved.Value.Account, proved.Value.Proof);

        // The account's row first, as everywhere: whatever else changes it now comes wholly before or wholly after.
        if (await accounts.Take(new AccountSpecs.ById(read.Id), cancellationToken) is not { } account || account.PasswordChangedAt != read.PasswordChangedAt)
            return AccountFailures.LinkNotUsable;
        if (proof is not null && await factors.Use(account, proof, cancellationToken) is { Succeeded: false } spent)
            return spent;
        // Whoever reads the old mailbox has no way in any more.
        var pending = new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.EmailChange, LinkPurpose.PasswordReset, LinkPurpose.TemporaryPassword);
        if (!await links.UseUp(usable, pending, now, cancellationToken))
            return await unusable.Refuse(request.Token, LinkPurpose.EmailChange, cancellationToken);
        var email = EmailAddress.Read(link.Email)!;
        // Two at the same moment pass here; the unique index lets one of them in and refuses the other with the same words.
        if (!policy.Identity.SharesEmails && await accounts.Count(new AccountSpecs.WithMailboxProved(email.Normalized), cancellationToken) > 0)
            return AccountFailures.IdentifierTaken;
        var changed = account.ChangeEmail(email, link.Credential ?? account.Credential, policy.Identity.OneAccountPer);
        if (!changed.Succeeded)
            return changed;

        var stays = caller.AccountId == account.Id ? caller.SessionId : null;
        await sessions.End(new AccountSpecs.OpenSessionsOf(account.Id, stays), now, cancellationToken);
        await tickets.EndAll(account.Id, cancellationToken);
        return changed;
    }
}
