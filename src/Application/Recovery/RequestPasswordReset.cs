using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Recovery;

/// <summary>Mails what leads to another password: a link to choose it or, where the portal gives temporary ones, a link to confirm that one is
/// wanted. The same answer, work and time for every address and username; asking a hundred times changes nothing on the account and mails at
/// most five times an hour.</summary>
/// <param name="Username">Where an address may have several accounts: which of them.</param>
public sealed record RequestPasswordReset(string Email, string? Username = null) : ICommand<Result>, IAudited
{
    public string Action => "request_password_reset";
}

internal sealed class RequestPasswordResetValidator : AbstractValidator<RequestPasswordReset>
{
    public RequestPasswordResetValidator(PortalPolicy policy)
    {
        RuleFor(m => m.Email).Email();
        if (policy.Identity.SharesEmails)
            RuleFor(m => m.Username).Username();
    }
}

internal sealed class RequestPasswordResetHandler(
    IRepository<Account> accounts, IRepository<AccountLink> links, ActivationLetter letter, RecoveryLetter recovery, Outbox outbox, IBudgets budgets, MailLimits mails,
    PortalPolicy policy, Trail trail) : IRequestHandler<RequestPasswordReset, Result>
{
    public async Task<Result> Handle(RequestPasswordReset request, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Read(request.Email)!;
        var username = policy.Identity.SharesEmails ? Username.Read(request.Username)!.Normalized : null;
        // A budget of its own, over the life of a link: past it the answer stays the same, and the mails that were sent still hold good
        // links, so that no stranger can keep an owner out by asking first.
        var lifetime = policy.Recovery.ResetLink;
        var most = Math.Max(1, (int)(policy.Budgets.MailsPerAddressPerHour * lifetime.TotalHours));
        var ofAddress = new Spending("mail reset", $"{email.Normalized} {username}", most, lifetime);
        Spending[] inTurn = [mails.Asked, ofAddress, .. mails.To(email)];
        var spent = await budgets.SpendInTurn(inTurn, cancellationToken);
        if (spent == 0)
            return AccountFailures.TooManyRequests;
        if (spent == 1)
        {
            trail.Ended(AccountFailures.TooManyRequests.Code);
            return Result.Done;
        }

        // The account's row first, or nobody's for the same work: one that is purged or erased at this moment is nobody any more.
        var account = await accounts.Take(new AccountSpecs.ByEmail(email.Normalized, username), cancellationToken);
        // Both are written for everybody, so that who waits for activation takes no longer than the others. Where an account waits, no other one
        // has proved the mailbox: it would have been found first.
        var (id, reset) = (account?.Id ?? Guid.Empty, recovery.For(account?.Id ?? Guid.Empty));
        var activation = await letter.For(email, id, reader: null, cancellationToken);
        if (account is not null)
            trail.About(account);
        // Accounts that wait for activation may be many in one mailbox, and anybody's: they share what it may be sent. One that has proved it is alone.
        var isFlood = account is { State: AccountState.PendingActivation } && spent < inTurn.Length;
        if (account is null or { State: AccountState.Disabled or AccountState.Closed } || isFlood)
        {
            outbox.PromiseNobodyWithLink(reset.Mail, email.Typed);
            trail.Ended(account is null ? "unknown_name" : isFlood ? AccountFailures.TooManyRequests.Code : "account_disabled");
            return Result.Done;
        }

        var (mail, link) = account.State == AccountState.PendingActivation ? (activation.Mail, activation.Link) : reset;
        links.Add(link);
        outbox.Promise(mail, account);
        trail.Ended(account.State == AccountState.PendingActivation ? "not_activated" : "link_mailed");
        return Result.Done;
    }
}
