using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Recovery;

/// <summary>Mails a link to choose a new password. The same answer, work and time for every address; asking a hundred times changes
/// nothing on the account and mails at most five times an hour.</summary>
public sealed record RequestPasswordReset(string Email) : ICommand<Result>, IAudited
{
    public string? Subject => null;
}

internal sealed class RequestPasswordResetValidator : AbstractValidator<RequestPasswordReset>
{
    public RequestPasswordResetValidator() => RuleFor(m => m.Email).Email();
}

internal sealed class RequestPasswordResetHandler(
    IRepository<Account> accounts, IRepository<AccountLink> links, Outbox outbox, IBudgets budgets, PortalPolicy policy, PortalLinks portal,
    ICaller caller, TimeProvider clock) : IRequestHandler<RequestPasswordReset, Result>
{
    public async Task<Result> Handle(RequestPasswordReset request, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Read(request.Email)!;
        // A budget of its own, over the life of a link: past it the answer stays the same, and the mails that were sent still hold good
        // links, so that no stranger can keep an owner out by asking first.
        var lifetimeOfLinks = policy.Recovery.ResetLink;
        var mails = Math.Max(1, (int)(policy.Budgets.MailsPerAddressPerHour * lifetimeOfLinks.TotalHours));
        if (!await budgets.TrySpend("mail reset", email.Normalized, mails, lifetimeOfLinks, cancellationToken))
            return Result.Done;

        var account = await accounts.Find(new AccountSpecs.ByEmail(email.Normalized), cancellationToken);
        if (account is null or { State: AccountState.Disabled or AccountState.Closed })
        {
            outbox.PromiseNobody(ResetMail(AccountLink.Issue(Guid.Empty, LinkPurpose.PasswordReset, policy.Recovery.ResetLink, clock.GetUtcNow()).Token),
                email.Typed, caller.Culture);
            return Result.Done;
        }

        var (purpose, lifetime) = account.State == AccountState.PendingActivation
            ? (LinkPurpose.Activation, policy.Registration.ActivationLink)
            : (LinkPurpose.PasswordReset, policy.Recovery.ResetLink);
        var (link, token) = AccountLink.Issue(account.Id, purpose, lifetime, clock.GetUtcNow());
        links.Add(link);
        Mail mail = purpose == LinkPurpose.Activation ? new ActivationMail(portal.Activation(token), (int)lifetime.TotalHours) : ResetMail(token);
        outbox.Promise(mail, account.Email, account.Culture, account.Id);
        return Result.Done;
    }

    private PasswordResetMail ResetMail(Secret token) => new(portal.PasswordReset(token), (int)policy.Recovery.ResetLink.TotalMinutes);
}
