using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Registration;

/// <summary>Sends the activation link again, at most once a minute and five times an hour for one client and mailbox.
/// The same answer for every address.</summary>
/// <param name="Username">Where an address may have several accounts: which of them.</param>
/// <param name="AccountId">The registration it is about, where that is known. Else the mailbox gets a link with which its owner's password tells
/// which one is theirs.</param>
public sealed record ResendActivation(string Email, string? Username = null, Guid? AccountId = null) : ICommand<Result>, IAudited
{
    public string Action => "resend_activation";
    public AuditRef? Subject => AccountId is { } id ? AuditRef.Account(id) : null;
}

internal sealed class ResendActivationValidator : AbstractValidator<ResendActivation>
{
    public ResendActivationValidator(PortalPolicy policy)
    {
        RuleFor(m => m.Email).Email();
        When(m => policy.Identity.SharesEmails && m.AccountId is null, () => RuleFor(m => m.Username).Username());
    }
}

internal sealed class ResendActivationHandler(
    IRepository<Account> accounts, IRepository<AccountLink> links, ActivationLetter letter, Outbox outbox, IBudgets budgets, MailLimits mails, PortalPolicy policy,
    PortalLinks portal, Trail trail) : IRequestHandler<ResendActivation, Result>
{
    public async Task<Result> Handle(ResendActivation request, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Read(request.Email)!;
        if (!await budgets.TrySpend(cancellationToken, [mails.Asked, mails.Pause(email), .. mails.To(email)]))
            return AccountFailures.TooManyRequests;

        // The account's row first, or nobody's for the same work: one that is purged at this moment is nobody any more.
        var meant = await accounts.Take(Meant(request, email), cancellationToken);
        // Written for everybody, so that who waits for it takes no longer than the others.
        var (mail, link, reader) = await letter.For(email, meant?.Id ?? Guid.Empty, cancellationToken);
        if (meant is not { } account)
        {
            outbox.PromiseNobodyWithLink(mail, email.Typed);
            trail.Ended("unknown_name");
            return Result.Done;
        }

        // Where nothing is left to activate, the link is told to nobody.
        links.Add(link);
        var told = account.State == AccountState.PendingActivation ? mail : new AlreadyRegisteredMail(portal.SignIn, portal.Recover);
        outbox.Promise(told, new Mailbox(account.Email, reader), account);
        trail.About(account);
        trail.Ended(ActivationLetter.OutcomeOf(told));
        return Result.Done;
    }

    private Specification<Account> Meant(ResendActivation request, EmailAddress email) => request.AccountId is { } id
        ? new AccountSpecs.Registration(id, email.Normalized)
        : new AccountSpecs.ByEmail(email.Normalized, policy.Identity.SharesEmails ? Username.Read(request.Username)?.Normalized : null);
}
