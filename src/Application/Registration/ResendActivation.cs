using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Registration;

/// <summary>Sends the activation link again, at most once a minute and five times an hour for one client and mailbox.
/// The same answer for every address.</summary>
/// <param name="Username">Where an address may have several accounts: which of them.</param>
/// <param name="AccountId">The registration it is about, where that is known; else the newest of the address.</param>
public sealed record ResendActivation(string Email, string? Username = null, Guid? AccountId = null) : ICommand<Result>, IAudited
{
    public string? Subject => AccountId?.ToString();
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
    PortalLinks portal, ICaller caller) : IRequestHandler<ResendActivation, Result>
{
    public async Task<Result> Handle(ResendActivation request, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Read(request.Email)!;
        if (!await budgets.TrySpend(cancellationToken, [mails.Asked, mails.Pause(email), .. mails.To(email)]))
            return AccountFailures.TooManyRequests;

        var meant = await Meant(request, email, cancellationToken);
        // The account's row first, or nobody's for the same work: one that is purged at this moment is nobody any more.
        meant = await accounts.Take(new AccountSpecs.StillThere(meant?.Id ?? Guid.Empty), cancellationToken);
        // Written for everybody, so that who waits for it takes no longer than the others.
        var (mail, link) = await letter.For(email, meant?.Id ?? Guid.Empty, cancellationToken);
        if (meant is not { } account)
        {
            outbox.PromiseNobodyWithLink(mail, email.Typed, caller.Culture);
            return Result.Done;
        }

        // Where nothing is left to activate, the link is told to nobody.
        links.Add(link);
        var told = account.State == AccountState.PendingActivation ? mail : new AlreadyRegisteredMail(portal.SignIn, portal.Recover);
        outbox.Promise(told, account.Email, account.Culture, account.Id);
        return Result.Done;
    }

    private async Task<Account?> Meant(ResendActivation request, EmailAddress email, CancellationToken stop)
    {
        var username = policy.Identity.SharesEmails ? Username.Read(request.Username)?.Normalized : null;
        var byEmail = await accounts.Find(new AccountSpecs.ByEmail(email.Normalized, username), stop);
        if (request.AccountId is not { } id)
            return byEmail;
        // Asked of the database whatever the first answer was: whoever names a registration must not learn by the time who else has the address.
        var asked = (await accounts.List(new AccountSpecs.ById(id), stop)).SingleOrDefault();
        var isProved = byEmail is { State: not AccountState.PendingActivation } && !policy.Identity.SharesEmails;
        return !isProved && asked is { State: AccountState.PendingActivation } && asked.NormalizedEmail == email.Normalized ? asked : byEmail;
    }
}
