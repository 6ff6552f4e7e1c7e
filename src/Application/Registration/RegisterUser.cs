using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Registration;

/// <summary>Registers a person: an account that waits for the link in the mailbox. Whether the address or the document is known, and whether a
/// portal for people on record knows this one, changes only what the mail says, never the answer, the work or the time. Only a username can
/// be taken, and is told.</summary>
/// <param name="RegistrationId">The number of the form: sending it twice registers once.</param>
/// <param name="PasswordHash">From <see cref="CheckRegistration"/>.</param>
public sealed record RegisterUser(Guid RegistrationId, RegistrationData Data, string PasswordHash) : ICommand<Result>, IAudited
{
    public string? Subject => RegistrationId.ToString();
}

internal sealed class RegisterUserValidator : AbstractValidator<RegisterUser>
{
    public RegisterUserValidator(PortalPolicy policy, TimeProvider clock) => RuleFor(m => m.Data).SetValidator(new RegistrationDataValidator(policy, clock));
}

internal sealed class RegisterUserHandler(
    IRepository<Account> accounts, IRepository<Consent> consents, IRepository<AccountLink> links, ActivationLetter letter, UsernameCheck usernames,
    Outbox outbox, IBudgets budgets, MailLimits mails, PortalPolicy policy, ICaller caller, TimeProvider clock) : IRequestHandler<RegisterUser, Result>
{
    public async Task<Result> Handle(RegisterUser request, CancellationToken cancellationToken)
    {
        var (details, limits, now) = (request.Data.Details(policy), policy.Budgets, clock.GetUtcNow());
        var (sentBefore, taken, hasAccount) = await usernames.Look(request.RegistrationId, details.Username, details.Email, cancellationToken);
        if (sentBefore)
            return Result.Done;
        if (taken is not null)
            return taken;
        var own = new Spending("register address", Network.ClientOf(caller.Address), limits.RegistrationsPerAddressPerHour, TimeSpan.FromHours(1));
        if (!await budgets.TrySpend(cancellationToken, [own, .. mails.To(details.Email)]))
            return AccountFailures.TooManyRequests;

        var account = Account.Register(request.RegistrationId, details, request.PasswordHash, caller.Culture, now);
        accounts.Add(account);
        foreach (var legal in policy.Registration.Legal)
            consents.Add(Consent.Given(account.Id, legal.Document, legal.Version, now, caller.Actor.Channel, caller.Address));
        // The account and its link exist in any case; where nothing may come of it, the link is told to nobody.
        var (mail, link) = await letter.For(details.Email, account.Id, hasAccount, cancellationToken);
        links.Add(link);
        outbox.Promise(mail, account.Email, caller.Culture, account.Id);
        return Result.Done;
    }
}
