using Ventanilla.Application.Accounts;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Recovery;

/// <summary>Uses the link in the mailbox that was named with the code from paper, once, with the password that was chosen there: whoever reads that mailbox may be
/// somebody else. The account answers to it from now on, the code is used up, every session ends, and the old address is told and can object.</summary>
public sealed record ConfirmMendedMailbox(Secret Token, Secret Password) : ICommand<Result>, IAudited
{
    public string Action => "confirm_mended_mailbox";
}

internal sealed class ConfirmMendedMailboxValidator : AbstractValidator<ConfirmMendedMailbox>
{
    public ConfirmMendedMailboxValidator() => RuleFor(m => m.Password).Typed();
}

internal sealed class ConfirmMendedMailboxHandler(
    IRepository<AccountLink> links, IRepository<Account> accounts, IRepository<AccountMend> mends, IRepository<Session> sessions, PasswordHasher hasher, IBudgets budgets,
    Tickets tickets, UnusableLink unusable, Trail trail, PortalPolicy policy, TimeProvider clock) : IRequestHandler<ConfirmMendedMailbox, Result>
{
    private const int TriesPerHour = 10;

    public async Task<Result> Handle(ConfirmMendedMailbox request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var usable = new AccountSpecs.UsableLink(AccountLink.HashOf(request.Token.Reveal()), LinkPurpose.MendedMailbox, now);
        if (await links.Find(usable, cancellationToken) is not { Credential: { } credential } link)
            return await unusable.Refuse(request.Token, LinkPurpose.MendedMailbox, cancellationToken);
        trail.About(AuditRef.Account(link.AccountId));
        if (!await budgets.TrySpend(cancellationToken, new Spending("mended mailbox password", $"{link.AccountId}", TriesPerHour, TimeSpan.FromHours(1))))
            return AccountFailures.TooManyRequests;
        if (!await hasher.Proves(request.Password, credential, cancellationToken))
            return MendFailures.PasswordWrong;

        // The account's row first, as everywhere; then the code, which is used up by what it was given for.
        if (await accounts.Take(new AccountSpecs.ById(link.AccountId), cancellationToken) is not { } account
            || await mends.Take(new AccountDeskSpecs.Printed(account.Id, MendKind.Mailbox, now), cancellationToken) is not { } mend
            || !mend.Use(account, now).Succeeded)
            return AccountFailures.LinkNotUsable;
        var pending = new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.MendedMailbox, LinkPurpose.EmailChange, LinkPurpose.PasswordReset, LinkPurpose.TemporaryPassword);
        if (!await links.UseUp(usable, pending, now, cancellationToken))
            return await unusable.Refuse(request.Token, LinkPurpose.MendedMailbox, cancellationToken);
        var email = EmailAddress.Read(link.Email)!;
        if (!policy.Identity.SharesEmails && await accounts.Count(new AccountSpecs.WithMailboxProved(email.Normalized), cancellationToken) > 0)
            return AccountFailures.IdentifierTaken;
        var mended = account.MendMailbox(email, credential, policy.Identity.OneAccountPer, now);
        if (!mended.Succeeded)
            return mended;
        await sessions.End(new AccountSpecs.OpenSessionsOf(account.Id), now, cancellationToken);
        await tickets.EndAll(account.Id, cancellationToken);
        return Result.Done;
    }
}
